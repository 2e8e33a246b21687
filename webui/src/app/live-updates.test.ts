import { QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import { sessionQuery } from "@/features/accounts/api/session";
import { session } from "@/testing/data";
import { atLeast, forgetPositions } from "@/lib/positions";
import { hear } from "./live-updates";

const KEYS = [
  ["credit-account"],
  ["credit-account", "entries"],
  ["purchases"],
  ["conversations"],
  ["conversation", "cnv_1", "messages"],
  ["conversation", "cnv_2", "messages"],
];

function staleAfter(news: Parameters<typeof hear>[1]): string[] {
  const client = new QueryClient();
  for (const key of KEYS) client.setQueryData(key, key[0] === "conversations" ? { pages: [], pageParams: [] } : {});
  hear(client, news);
  return KEYS.filter((key) => client.getQueryState(key)?.isInvalidated === true).map((key) => key.join(" "));
}

beforeEach(forgetPositions);

describe("a notice", () => {
  it("makes what it is about stale, and nothing else", () => {
    expect(staleAfter({ kind: "notice", notice: { topic: "credit-account", position: "7" } })).toEqual([
      "credit-account",
      "credit-account entries",
    ]);
    expect(staleAfter({ kind: "notice", notice: { topic: "conversation", id: "cnv_2", position: "8" } })).toEqual([
      "conversation cnv_2 messages",
    ]);
    expect(staleAfter({ kind: "notice", notice: { topic: "conversations", id: "usr_1", position: "9" } })).toEqual([
      "conversations",
    ]);
  });

  it("makes the next read wait for its position", () => {
    staleAfter({ kind: "notice", notice: { topic: "purchase", position: "41" } });
    expect(atLeast("purchase")).toEqual({ "Limitless-Min-Position": "41" });
    expect(atLeast("models")).toEqual({});
  });
});

it("reads everything live again once it is connected", () => {
  expect(staleAfter({ kind: "connected" })).toHaveLength(KEYS.length);
});

it("shows the door when the sign-in has ended elsewhere", () => {
  const client = new QueryClient();
  client.setQueryData(sessionQuery.queryKey, session);
  hear(client, { kind: "signed-out" });
  expect(client.getQueryData(sessionQuery.queryKey)).toBeNull();
});
