import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import * as z from "zod/mini";
import { commandSide, read } from "@/api/clients";
import { newId } from "@/lib/ids";
import { pause } from "@/lib/live/live-connection";
import { Problem } from "@/lib/problem";
import { purchaseQuery } from "./purchases";

const startedSchema = z.object({ purchaseId: z.string(), checkoutUrl: z.optional(z.nullable(z.string())) });

const WAITS_MS = [300, 500, 1000, 1000, 2000, 2000, 3000, 5000, 5000, 10_000];

/** With the version of the words agreed to, the card is saved for recharging. */
type Order = { packId: string; saveCardConsent?: string };

/**
 * Starts a purchase and answers with the address of its payment page. One key per click: a retry after a lost answer
 * is the same purchase, another click a new one.
 */
export function useBuyPack() {
  const client = useQueryClient();
  const key = useRef({ of: "", value: "" });
  return useMutation({
    mutationFn: async ({ packId, saveCardConsent }: Order): Promise<string> => {
      const of = `${packId} ${saveCardConsent ?? ""}`;
      if (key.current.of !== of) key.current = { of, value: newId("key") };
      const started = await read(
        commandSide.POST("/api/v1/purchases", {
          body: saveCardConsent === undefined ? { packId } : { packId, saveCardConsent },
          params: { header: { "Idempotency-Key": key.current.value } },
        }),
        startedSchema,
      );
      if (started.checkoutUrl !== null && started.checkoutUrl !== undefined) return started.checkoutUrl;
      for (const wait of WAITS_MS) {
        await pause(wait, new AbortController().signal);
        const { checkoutUrl } = await client.fetchQuery({ ...purchaseQuery(started.purchaseId), staleTime: 0 });
        if (checkoutUrl !== null && checkoutUrl !== undefined) return checkoutUrl;
      }
      throw new Problem(0, "payments.page-late");
    },
    onSuccess: (address) => {
      key.current = { of: "", value: "" };
      location.assign(address);
    },
  });
}
