import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { ask, read, write } from "@/api/clients";
import { cursorSchema, nextCursor } from "@/lib/paging";

export const NOTICE_STATES = ["parked", "received", "orphan", "set-aside", "applied"] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

const text = z.optional(z.nullable(z.string()));

const noticeSchema = z.object({
  eventId: z.string(),
  type: text,
  receivedAt: text,
  reason: text,
  overdue: z.optional(z.boolean()),
  setAside: z.optional(z.nullable(z.object({ by: z.string(), reason: z.string(), at: z.string() }))),
});
export type PaymentNotice = z.infer<typeof noticeSchema>;

const pageSchema = z.object({ notices: z.array(noticeSchema), nextCursor: cursorSchema, overdue: z.number() });

/** What the payment provider told and what became of it, newest first. */
export function paymentNoticesQuery(state: NoticeState) {
  return infiniteQueryOptions({
    queryKey: ["admin", "payment-notices", state],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ state, ...(pageParam === null ? {} : { cursor: pageParam }) });
      return read(ask("GET", `/api/v1/admin/payment-notices?${query.toString()}`), pageSchema);
    },
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}

/** Says that a notice needs nobody, and why: it raises no alarm any more. */
export function useSetNoticeAside() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ eventId, reason }: { eventId: string; reason: string }) => {
      await write(ask("POST", `/api/v1/admin/payment-notices/${encodeURIComponent(eventId)}/set-aside`, { reason }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["admin", "payment-notices"] }),
  });
}

/** Has a notice tried again, one that was set aside too; it comes back to the list when it still fits nothing. */
export function useReplayNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (eventId: string) => {
      await write(ask("POST", `/api/v1/admin/payment-notices/${encodeURIComponent(eventId)}/replay`));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["admin", "payment-notices"] }),
  });
}
