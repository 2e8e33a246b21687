// What a live notice makes stale. The position it carries is raised first, so that the read waits for it.
import { type QueryClient, type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { whenSignedOut } from "@/api/clients";
import { sessionQuery } from "@/features/accounts/api/session";
import {
  isLongList,
  refreshConversation,
  refreshConversations,
} from "@/features/conversation/api/refresh-conversations";
import type { LiveNews, Notice } from "@/lib/live/live-connection";
import { shareLive } from "@/lib/live/shared-live";
import { raisePosition } from "@/lib/positions";

export function useLiveUpdates(userId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    whenSignedOut(() => client.setQueryData(sessionQuery.queryKey, null));
    return shareLive(userId, (news) => hear(client, news));
  }, [client, userId]);
}

export function hear(client: QueryClient, news: LiveNews): void {
  switch (news.kind) {
    case "notice":
      raisePosition(news.notice.topic, news.notice.position);
      for (const queryKey of staleKeys(news.notice)) void readAgain(client, queryKey);
      readListAgain(client, news.notice);
      return;
    case "connected":
      for (const queryKey of LIVE) void readAgain(client, queryKey);
      readListAgain(client, { topic: "conversations" });
      return;
    case "signed-out":
      client.setQueryData(sessionQuery.queryKey, null);
      return;
    default:
      news satisfies never;
  }
}

/**
 * Invalidating joins a first read that is still under way, and that read may have begun before the change: such a key
 * is read once more when it has ended.
 */
async function readAgain(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const underWay = client.getQueryCache().findAll({ queryKey, fetchStatus: "fetching" });
  const firstReads = underWay.filter((query) => query.state.data === undefined);
  await client.invalidateQueries({ queryKey });
  await Promise.all(firstReads.map((query) => client.invalidateQueries({ queryKey: query.queryKey, exact: true })));
}

/** What changes by itself: read again whenever notices may have been missed. */
const LIVE: QueryKey[] = [["credit-account"], ["purchases"], ["auto-recharge"], ["conversation"]];

/** The list of chats may be long: only its beginning is read again, and a chat further down by itself. */
function readListAgain(client: QueryClient, { topic, id }: Notice): void {
  // A failed read leaves the list as it was; the next notice tries again.
  const ignore = () => undefined;
  if (topic === "conversations") {
    if (isLongList(client)) refreshConversations(client).catch(ignore);
    else void readAgain(client, ["conversations"]);
  }
  if (topic === "conversation" && id) refreshConversation(client, id).catch(ignore);
}

function staleKeys({ topic, id }: Notice): QueryKey[] {
  switch (topic) {
    case "credit-account":
      return [["credit-account"]];
    case "conversations":
      return [];
    case "conversation":
      return [["conversation", ...(id ? [id] : [])]];
    case "purchase":
      return [["purchases"]];
    case "auto-recharge":
      return [["auto-recharge"]];
    case "session":
      return [["session"]];
    case "models":
      return [["models"]];
    default:
      return topic satisfies never;
  }
}
