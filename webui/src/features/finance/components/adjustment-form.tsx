import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { ReasonField } from "@/components/ui/reason-field";
import { newId } from "@/lib/ids";
import { parseCredits } from "@/lib/micros";
import { isReason } from "@/lib/reason";
import { useAdjust } from "../api/adjust";
import { accountOf } from "../model/ids";

const EMPTY = { account: "", amount: "", reason: "" };

/** Adds or takes credits of one account. A retry is the same adjustment, other contents are a new one. */
export function AdjustmentForm() {
  const { t } = useTranslation();
  const adjust = useAdjust();
  const [typed, setTyped] = useState(EMPTY);
  const [id, setId] = useState(() => newId("adj"));
  const [tried, setTried] = useState(false);
  const set = (part: Partial<typeof EMPTY>) => {
    setTyped((current) => ({ ...current, ...part }));
    setId(newId("adj"));
  };
  const accountId = accountOf(typed.account);
  const amountMicros = parseCredits(typed.amount) ?? 0n;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (accountId === null || amountMicros === 0n || !isReason(typed.reason)) return;
    adjust.mutate(
      { accountId, adjustmentId: id, amountMicros, reason: typed.reason.trim() },
      {
        onSuccess: () => {
          setTried(false);
          set(EMPTY);
          say(t("finance.adjust.sent"));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t("finance.adjust.propose")}>
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField
          label={t("finance.adjust.account")}
          value={typed.account}
          autoComplete="off"
          hint={t("finance.adjust.accountHint")}
          error={tried && accountId === null ? t("finance.adjust.accountShape") : null}
          onChange={(event) => set({ account: event.target.value })}
        />
        <TextField
          label={t("finance.adjust.amount")}
          value={typed.amount}
          inputMode="text"
          autoComplete="off"
          hint={t("finance.adjust.amountHint")}
          error={tried && amountMicros === 0n ? t("finance.noCredits") : null}
          onChange={(event) => set({ amount: event.target.value })}
        />
        <ReasonField value={typed.reason} onChange={(reason) => set({ reason })} tried={tried} />
      </div>
      {adjust.error !== null && (
        <div className="mt-3">
          <ProblemNote error={adjust.error} />
        </div>
      )}
      <Button type="submit" look="primary" className="mt-3" disabled={adjust.isPending}>
        {t("finance.adjust.send")}
      </Button>
    </form>
  );
}
