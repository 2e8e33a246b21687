import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { shelfOf } from "@/testing/data";
import { problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const done = () => new HttpResponse(null, { status: 200, headers: { "Limitless-Position": "41" } });

/** What was written, as it came. */
function noteWrites(): string[] {
  const writes: string[] = [];
  server.use(
    http.put("*/api/v1/conversations/:id/:what", async ({ request, params }) => {
      writes.push(`${String(params["what"])} ${String(params["id"])} ${JSON.stringify(await request.json())}`);
      return done();
    }),
    http.delete("*/api/v1/conversations/:id", ({ params }) => {
      writes.push(`delete ${String(params["id"])}`);
      return done();
    }),
    http.post("*/api/v1/conversations/:id/restore", ({ params }) => {
      writes.push(`restore ${String(params["id"])}`);
      return done();
    }),
  );
  return writes;
}

type User = ReturnType<typeof renderApp>["user"];

async function choose(user: User, chat: RegExp, action: string) {
  await user.click(await screen.findByRole("button", { name: chat }));
  await user.click(await screen.findByRole("menuitem", { name: action }));
}

const COMPOUND = /^Actions for .*compound/;

describe("the chat list", () => {
  it("shows pinned chats first, then the others by day", async () => {
    renderApp("/");
    const chats = await screen.findByRole("navigation", { name: "Chats" });
    const headings = await within(chats).findAllByRole("heading");
    expect(headings.map((heading) => heading.textContent)).toEqual(expect.arrayContaining(["Pinned", "Today"]));
    expect(headings[0]?.textContent).toBe("Pinned");
    expect(within(chats).getAllByRole("link")[0]?.textContent).toBe("The house rules for the allotment");
  });

  it("shows all pinned chats, page by page", async () => {
    const pinned = (id: string) => ({
      ...shelfOf("/?shelf=PINNED").conversations[0],
      conversationId: id,
      title: `Pin ${id}`,
    });
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/conversations", ({ request }) => {
        const query = new URL(request.url).searchParams;
        if (query.get("shelf") !== "PINNED") return HttpResponse.json(shelfOf(request.url));
        asked.push(query.get("cursor"));
        return query.get("cursor") === null
          ? HttpResponse.json({ conversations: [pinned("cnv_p1")], nextCursor: "next" })
          : HttpResponse.json({ conversations: [pinned("cnv_p2")], nextCursor: null });
      }),
    );
    const { user } = renderApp("/");
    const chats = within(await screen.findByRole("navigation", { name: "Chats" }));
    expect(await chats.findByRole("link", { name: "Pin cnv_p1" })).toBeVisible();
    expect(chats.queryByRole("link", { name: "Pin cnv_p2" })).toBeNull();
    await user.click(chats.getByRole("button", { name: "Show more" }));
    expect(await chats.findByRole("link", { name: "Pin cnv_p2" })).toBeVisible();
    expect(chats.queryByRole("button", { name: "Show more" })).toBeNull();
    expect(asked).toEqual([null, "next"]);
    const links = chats.getAllByRole("link").map((link) => link.textContent);
    expect(links.slice(0, 2)).toEqual(["Pin cnv_p1", "Pin cnv_p2"]);
  });

  it("renames", async () => {
    const writes = noteWrites();
    const { user } = renderApp("/");
    await choose(user, COMPOUND, "Rename");
    const title = await screen.findByRole("textbox", { name: "Title" });
    await user.clear(title);
    await user.type(title, "Interest{Enter}");
    await waitFor(() => expect(writes).toEqual(['title cnv_1 {"title":"Interest"}']));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("pins, unpins and archives", async () => {
    const writes = noteWrites();
    const { user } = renderApp("/");
    await choose(user, COMPOUND, "Pin");
    await choose(user, /^Actions for .*allotment/, "Unpin");
    await choose(user, /^Actions for .*landlord/, "Archive");
    await waitFor(() =>
      expect(writes).toEqual([
        'shelf cnv_1 {"shelf":"PINNED"}',
        'shelf cnv_6 {"shelf":"RECENT"}',
        'shelf cnv_3 {"shelf":"ARCHIVED"}',
      ]),
    );
    expect(await screen.findByText("Chat archived")).toBeVisible();
  });

  it("a chat that may not move goes back to its place", async () => {
    server.use(http.put("*/api/v1/conversations/:id/shelf", () => problem(503, "platform.busy")));
    const { user } = renderApp("/");
    await choose(user, COMPOUND, "Archive");
    expect(await screen.findByText("The chat could not be moved.")).toBeVisible();
    expect(await screen.findByRole("button", { name: COMPOUND })).toBeVisible();
  });

  it("deletes without asking, and undoes it", async () => {
    const writes = noteWrites();
    const { user } = renderApp("/");
    await choose(user, COMPOUND, "Delete");
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("Chat is back")).toBeVisible();
    expect(writes).toEqual(["delete cnv_1", "restore cnv_1"]);
  });
});

describe("archived chats", () => {
  it("are listed, put back and deleted", async () => {
    const writes = noteWrites();
    const { user } = renderApp("/archived");
    expect(await screen.findByRole("link", { name: /Notes on the move of 2024/ })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^Put “Notes on the move/ }));
    await user.click(await screen.findByRole("button", { name: /^Delete “New chat”/ }));
    await waitFor(() => expect(writes).toEqual(['shelf cnv_7 {"shelf":"RECENT"}', "delete cnv_8"]));
  });

  it("can be brought back also when their list was left before they were deleted", async () => {
    const writes = noteWrites();
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    server.use(
      http.delete("*/api/v1/conversations/:id", async () => {
        await answered;
        return done();
      }),
    );
    const { user } = renderApp("/archived");
    await user.click(await screen.findByRole("button", { name: /^Delete “New chat”/ }));
    await user.click(screen.getByRole("link", { name: /^Credits/ }));
    await screen.findByRole("heading", { name: "Credits", level: 1 });
    answer();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(writes).toEqual(["restore cnv_8"]));
  });

  it("say what they are for while there are none", async () => {
    server.use(http.get("*/api/v1/conversations", () => HttpResponse.json({ conversations: [], nextCursor: null })));
    renderApp("/archived");
    expect(await screen.findByText("No archived chats")).toBeVisible();
  });
});
