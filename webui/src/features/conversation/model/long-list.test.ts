import { expect, it } from "vitest";
import { withNewest } from "./long-list";

const chat = (id: number, minutes: number) => ({
  conversationId: `cnv_${id}`,
  title: `Chat ${id}`,
  startedAt: "2026-11-01T10:00:00Z",
  lastMessageAt: new Date(Date.UTC(2026, 10, 20, 10, minutes)).toISOString(),
  shelf: "RECENT" as const,
});
const loaded = {
  pages: [
    { conversations: [chat(6, 60), chat(5, 50)], nextCursor: "a" },
    { conversations: [chat(4, 40), chat(3, 30)], nextCursor: "b" },
    { conversations: [chat(2, 20), chat(1, 10)], nextCursor: "c" },
  ],
  pageParams: [null, "a", "b"],
};
const idsOf = (data: typeof loaded | ReturnType<typeof withNewest>) =>
  data.pages.flatMap((page) => page.conversations.map(({ conversationId }) => conversationId)).join(" ");

it("moves a chat that was used again to the top, once", () => {
  const first = { conversations: [chat(3, 70), chat(6, 60)], nextCursor: "d" };
  const data = withNewest(loaded, first);
  expect(idsOf(data)).toBe("cnv_3 cnv_6 cnv_5 cnv_4 cnv_2 cnv_1");
  expect(data.pages.at(-1)?.nextCursor).toBe("c");
});

it("drops a chat that is gone from where the new page reaches to", () => {
  const first = { conversations: [chat(6, 60), chat(4, 40)], nextCursor: "d" };
  expect(idsOf(withNewest(loaded, first))).toBe("cnv_6 cnv_4 cnv_3 cnv_2 cnv_1");
});

it("is only the new page when that is all there is", () => {
  const first = { conversations: [chat(6, 60)], nextCursor: null };
  expect(idsOf(withNewest(loaded, first))).toBe("cnv_6");
});
