import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import * as z from "zod/mini";
import { ask, commandSide, read, write } from "@/api/clients";
import { newId } from "@/lib/ids";
import { POSITION, raisePosition } from "@/lib/positions";
import { autoRechargeQuery } from "./auto-recharge";

export type NewTerms = { packId: string; thresholdMicros: bigint; monthlyCapMinor: number; consentVersion: string };

/** Agrees to recharging, or to other terms of it. */
export function useEnableRecharge() {
  return useChange((terms: NewTerms) =>
    ask("PUT", "/api/v1/auto-recharge", { ...terms, thresholdMicros: terms.thresholdMicros.toString() }),
  );
}

export function useDisableRecharge() {
  return useChange(() => commandSide.DELETE("/api/v1/auto-recharge"));
}

/** Has the card forgotten; recharging ends with it. */
export function useRemoveCard() {
  return useChange(() => commandSide.DELETE("/api/v1/auto-recharge/payment-method"));
}

function useChange<Input>(change: (input: Input) => Parameters<typeof write>[0]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: Input) => {
      const response = await write(change(input));
      raisePosition("auto-recharge", response.headers.get(POSITION));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: autoRechargeQuery.queryKey }),
  });
}

const pageSchema = z.object({ url: z.string() });

/** Leads to the page on which a card is entered. One key per visit: a retry after a lost answer is the same page. */
export function useSetUpCard() {
  const key = useRef(newId("key"));
  return useMutation({
    mutationFn: async (consentVersion: string) => {
      const page = await read(
        commandSide.POST("/api/v1/auto-recharge/card-setups", {
          body: { consentVersion },
          params: { header: { "Idempotency-Key": key.current } },
        }),
        pageSchema,
      );
      return page.url;
    },
    onSuccess: (address) => location.assign(address),
  });
}
