import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Mark } from "@/components/ui/mark";
import { ProblemNote } from "@/components/ui/states";
import { newId } from "@/lib/ids";
import { useFormat } from "@/lib/use-format";
import { type NewRefund, useRefund } from "../api/refund";
import { isReason, purchaseOf } from "../model/ids";
import { ReasonField } from "./reason-field";

type RefundFormProps = { purchaseId: string };

/** Gives back money of a purchase. A retry after a lost answer is the same refund, another content a new one. */
export function RefundForm({ purchaseId }: RefundFormProps) {
  const { t } = useTranslation();
  const refund = useRefund();
  const [typed, setTyped] = useState({ purchase: purchaseId, amount: "", reason: "" });
  const [requestId, setRequestId] = useState(() => newId("rrq"));
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState<NewRefund | null>(null);
  const set = (part: Partial<typeof typed>) => {
    setTyped((current) => ({ ...current, ...part }));
    setRequestId(newId("rrq"));
  };
  const purchase = purchaseOf(typed.purchase);
  const amountMinor = /^\d{1,12}$/.test(typed.amount.trim()) ? Number(typed.amount.trim()) : 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (purchase === null || amountMinor === 0 || !isReason(typed.reason)) return;
    const order = { purchaseId: purchase, requestId, amountMinor, reason: typed.reason.trim() };
    const onSuccess = () => {
      setSent(order);
      setTried(false);
      set({ purchase: "", amount: "", reason: "" });
    };
    setSent(null);
    refund.mutate(order, { onSuccess });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t("finance.refund.title")}>
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField
          label={t("finance.purchaseId")}
          value={typed.purchase}
          autoComplete="off"
          hint="pay_…"
          error={tried && purchase === null ? t("finance.refund.purchaseShape") : null}
          onChange={(event) => set({ purchase: event.target.value })}
        />
        <TextField
          label={t("finance.refund.amount")}
          value={typed.amount}
          inputMode="numeric"
          autoComplete="off"
          hint={t("finance.refund.amountHint")}
          error={tried && amountMinor === 0 ? t("finance.refund.amountShape") : null}
          onChange={(event) => set({ amount: event.target.value })}
        />
        <ReasonField value={typed.reason} onChange={(reason) => set({ reason })} tried={tried} />
      </div>
      {refund.error !== null && (
        <div className="mt-3">
          <ProblemNote error={refund.error} />
        </div>
      )}
      <Button type="submit" look="primary" className="mt-3" disabled={refund.isPending}>
        {t("finance.refund.send")}
      </Button>
      <div role="status" className="mt-4">
        {sent !== null && <Sent refund={sent} />}
      </div>
    </form>
  );
}

function Sent({ refund }: { refund: NewRefund }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="rounded-md border border-line bg-held-wash px-4 py-3">
      <Mark kind="held">
        <span className="font-medium">{t("finance.refund.sent")}</span>
      </Mark>
      <p className="mt-0.5 ps-4 break-words text-ink-2">
        {t("finance.refund.sentText", {
          amount: format.count(refund.amountMinor),
          purchase: refund.purchaseId,
        })}{" "}
        <Link
          to="/finance"
          search={{ purchaseId: refund.purchaseId }}
          className="text-accent underline underline-offset-3"
        >
          {t("finance.refund.toEvents")}
        </Link>
      </p>
    </div>
  );
}
