import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import * as z from "zod/mini";
import { ask, read, write } from "@/api/clients";

const text = z.optional(z.nullable(z.string()));

const noticeSchema = z.object({ eventId: z.string(), type: text, receivedAt: text, reason: text });
export type PaymentNotice = z.infer<typeof noticeSchema>;

const listSchema = z.object({ notices: z.array(noticeSchema) });

/** What the payment provider told and nobody could apply. */
export const parkedNoticesQuery = queryOptions({
  queryKey: ["admin", "payment-notices"],
  queryFn: async () => (await read(ask("GET", "/api/v1/admin/payment-notices?state=parked"), listSchema)).notices,
});

/** Has a parked notice tried again; it comes back to the list when it still fits nothing. */
export function useReplayNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (eventId: string) => {
      await write(ask("POST", `/api/v1/admin/payment-notices/${encodeURIComponent(eventId)}/replay`));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["admin", "payment-notices"] }),
  });
}
