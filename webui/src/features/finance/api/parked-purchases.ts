import { infiniteQueryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";

const text = z.optional(z.nullable(z.string()));

const parkedSchema = z.object({
  position: z.string(),
  purchaseId: z.string(),
  userId: z.string(),
  status: z.string(),
  reason: z.string(),
  paidMinor: z.int(),
  paidCurrency: z.string(),
  amountMinor: z.int(),
  currency: z.string(),
  sessionId: text,
  paymentId: text,
  parkedAt: z.string(),
});
export type ParkedPurchase = z.infer<typeof parkedSchema>;

const pageSchema = z.object({ purchases: z.array(parkedSchema), nextCursor: cursorSchema });

/** Payments that do not fit their purchase, newest first. */
export const parkedPurchasesQuery = infiniteQueryOptions({
  queryKey: ["admin", "parked-purchases"],
  queryFn: ({ pageParam, signal }) =>
    read(
      querySide.GET("/api/v1/admin/parked-purchases", { params: { query: cursorParam(pageParam) }, signal }),
      pageSchema,
    ),
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
});
