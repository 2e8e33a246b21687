import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

export const ADJUSTMENT_STATUSES = ["proposed", "lapsed", "adjusted", "rejected"] as const;
export type AdjustmentStatus = (typeof ADJUSTMENT_STATUSES)[number];

const text = z.optional(z.nullable(z.string()));

const adjustmentSchema = z.object({
  adjustmentId: z.string(),
  accountId: z.string(),
  userId: z.string(),
  amountMicros: microsSchema,
  reason: z.string(),
  status: z.enum(ADJUSTMENT_STATUSES),
  proposedBy: z.string(),
  proposedAt: z.string(),
  expiresAt: text,
  decidedBy: text,
  decidedAt: text,
});
export type Adjustment = z.infer<typeof adjustmentSchema>;

const pageSchema = z.object({ adjustments: z.array(adjustmentSchema), nextCursor: cursorSchema });

/** Changes by hand of all accounts, newest first; all of them without a status. */
export function adjustmentsQuery(status: AdjustmentStatus | null) {
  return infiniteQueryOptions({
    queryKey: ["finance", "adjustments", status],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/finance/adjustments", {
          params: { query: { ...(status === null ? {} : { status }), ...cursorParam(pageParam) } },
          headers: atLeast("finance"),
          signal,
        }),
        pageSchema,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  });
}
