import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

const debtSchema = z.object({
  accountId: z.string(),
  userId: z.string(),
  lotId: z.string(),
  purchaseId: z.optional(z.nullable(z.string())),
  grantedAt: z.string(),
  sizeMicros: microsSchema,
  debtMicros: microsSchema,
  writeOffProposedBy: z.optional(z.nullable(z.string())),
  writeOffRejectedBy: z.optional(z.nullable(z.string())),
  writeOffRejectedAt: z.optional(z.nullable(z.string())),
  writeOffRejectedFor: z.optional(z.nullable(z.string())),
});
export type Debt = z.infer<typeof debtSchema>;

const totalsSchema = z.object({ accounts: z.number(), debtMicros: microsSchema });
export type DebtTotals = z.infer<typeof totalsSchema>;

const pageSchema = z.object({ debts: z.array(debtSchema), nextCursor: cursorSchema, totals: totalsSchema });

/** Who owes credits, lot by lot, with the total of all. */
export const debtsQuery = infiniteQueryOptions({
  queryKey: ["finance", "debts"],
  queryFn: ({ pageParam, signal }) =>
    read(
      querySide.GET("/api/v1/finance/debts", {
        params: { query: cursorParam(pageParam) },
        headers: atLeast("finance"),
        signal,
      }),
      pageSchema,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});
