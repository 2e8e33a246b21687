import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read, readFile } from "@/api/clients";
import { microsSchema } from "@/lib/micros";
import { atLeast } from "@/lib/positions";
import type { FetchedFile } from "@/lib/save-file";

const text = z.optional(z.nullable(z.string()));

const purchaseReceiptSchema = z.object({
  receiptNumber: z.string(),
  purchaseId: z.string(),
  issuedAt: z.string(),
  paidAt: z.string(),
  testPayment: z.boolean(),
  seller: z.object({ name: z.string(), addressLines: z.array(z.string()), taxId: text, email: z.string() }),
  buyer: z.object({ name: text, email: text }),
  packId: z.string(),
  creditsMicros: microsSchema,
  amountMinor: z.int(),
  currency: z.string(),
  tax: z.optional(z.nullable(z.object({ percent: z.string(), includedMinor: z.int() }))),
  refunds: z.array(
    z.object({
      amountMinor: z.int(),
      currency: z.string(),
      status: z.enum(["pending", "succeeded"]),
      at: z.string(),
    }),
  ),
  refundedMinor: z.int(),
  paymentId: text,
});
export type PurchaseReceipt = z.infer<typeof purchaseReceiptSchema>;

/** The receipt of one paid purchase. */
export function purchaseReceiptQuery(purchaseId: string) {
  return queryOptions({
    queryKey: ["purchases", purchaseId, "receipt"],
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/purchases/{purchaseId}/receipt", {
          params: { path: { purchaseId } },
          headers: atLeast("purchase"),
          signal,
        }),
        purchaseReceiptSchema,
      ),
  });
}

/** The same as a file, in the language of the reader. */
export function purchaseReceiptPdf(purchaseId: string, language: string): Promise<FetchedFile> {
  const lang = language === "th" ? "th" : "en";
  return readFile(`/api/v1/purchases/${encodeURIComponent(purchaseId)}/receipt.pdf?lang=${lang}`);
}
