import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { ReasonField } from "@/components/ui/reason-field";
import { newId } from "@/lib/ids";
import { parseMoney, typedMoney } from "@/lib/money-input";
import { useDebounced } from "@/lib/use-debounced";
import { useFormat } from "@/lib/use-format";
import { isReason } from "@/lib/reason";
import type { NewRefund } from "../api/refund";
import { type RefundPreview, refundPreviewQuery } from "../api/refund-preview";
import { purchaseOf } from "../model/ids";
import { RefundDialog } from "./refund-dialog";

const TYPING_MS = 300;

type RefundFormProps = {
  purchaseId: string;
  /** What happens once a refund was asked for. */
  onAsked: (purchaseId: string) => void;
};

/** Gives back money of a purchase: names it, says how much and why, then looks at what will happen. */
export function RefundForm({ purchaseId, onAsked }: RefundFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>({ purchase: purchaseId, amount: null, reason: "" });
  // A retry after a lost answer is the same refund; other contents are a new one.
  const [requestId, setRequestId] = useState(() => newId("rrq"));
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<NewRefund | null>(null);
  const set = (part: Partial<typeof typed>) => {
    setTyped((current) => ({ ...current, ...part }));
    setRequestId(newId("rrq"));
  };
  const purchase = purchaseOf(typed.purchase);
  const wanted = useDebounced(purchase, TYPING_MS);
  const found = useQuery({ ...refundPreviewQuery(wanted ?? ""), enabled: wanted !== null });
  const preview = found.data?.purchaseId === purchase ? found.data : undefined;
  const amount = typed.amount ?? all(preview);
  const amountMinor = preview === undefined ? null : parseMoney(amount, preview.currency);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (purchase === null || preview === undefined || amountMinor === null || !isReason(typed.reason)) return;
    if (amountMinor === 0 || amountMinor > preview.refundableMinor) return;
    setAsked({ purchaseId: purchase, requestId, amountMinor, reason: typed.reason.trim() });
  };
  const close = (done: boolean) => {
    setAsked(null);
    if (done && asked !== null) {
      say(t("finance.refund.sent"));
      onAsked(asked.purchaseId);
    }
  };
  return (
    <>
      <form onSubmit={submit} noValidate aria-label={t("finance.refund.title")}>
        <div className="grid gap-3 sm:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label={t("finance.purchaseId")}
            value={typed.purchase}
            autoComplete="off"
            hint={preview === undefined ? "pay_…" : <Facts preview={preview} />}
            error={tried && purchase === null ? t("finance.refund.purchaseShape") : null}
            onChange={(event) => set({ purchase: event.target.value, amount: null })}
          />
          <AmountField
            preview={preview}
            typed={amount}
            amountMinor={amountMinor}
            tried={tried}
            onType={(next) => set({ amount: next })}
          />
          <ReasonField value={typed.reason} onChange={(reason) => set({ reason })} tried={tried} />
        </div>
        {found.error !== null && wanted === purchase && (
          <div className="mt-3">
            <ProblemNote error={found.error} />
          </div>
        )}
        <Button type="submit" look="primary" className="mt-3" disabled={preview?.refundableMinor === 0}>
          {t("finance.refund.look")}
        </Button>
      </form>
      <RefundDialog order={asked} onClose={close} />
    </>
  );
}

/** What was typed; the amount is null until somebody did. */
type Typed = { purchase: string; amount: string | null; reason: string };

/** All that is left to refund. */
function all(preview: RefundPreview | undefined): string {
  return preview === undefined || preview.refundableMinor === 0
    ? ""
    : typedMoney(preview.refundableMinor, preview.currency);
}

/** What was paid, went back before, was asked for and is left, and why nothing can go back. */
function Facts({ preview }: { preview: RefundPreview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency, amountMinor: paidMinor, goneMinor, askedMinor, disputedMinor, refundableMinor } = preview;
  const money = (minor: number) => format.money({ amountMinor: minor, currency });
  const facts = [
    t("finance.refund.paid", { amount: money(paidMinor) }),
    t("finance.refund.gone", { amount: money(goneMinor) }),
    t("finance.refund.asked", { amount: money(askedMinor) }),
    t("finance.refund.left", { amount: money(Math.max(0, paidMinor - goneMinor - askedMinor)) }),
  ];
  const why =
    disputedMinor > 0
      ? t("finance.refund.inDispute", { amount: money(disputedMinor) })
      : refundableMinor === 0
        ? t("finance.refund.nothing")
        : null;
  return (
    <>
      {facts.join(", ")}
      {why !== null && <span className="block text-refused">{why}</span>}
    </>
  );
}

type AmountFieldProps = {
  preview: RefundPreview | undefined;
  typed: string;
  amountMinor: number | null;
  tried: boolean;
  onType: (amount: string) => void;
};

function AmountField({ preview, typed, amountMinor, tried, onType }: AmountFieldProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (preview === undefined) {
    return <TextField label={t("finance.refund.amount")} value="" disabled hint={t("finance.refund.amountHint")} />;
  }
  const { currency, refundableMinor } = preview;
  const most = format.money({ amountMinor: refundableMinor, currency });
  const wrong =
    amountMinor === null || amountMinor === 0
      ? t("finance.refund.amountShape", { example: typedMoney(refundableMinor, currency) })
      : amountMinor > refundableMinor
        ? t("finance.refund.tooHigh", { amount: most })
        : null;
  return (
    <TextField
      label={t("finance.refund.amountIn", { currency: currency.toUpperCase() })}
      value={typed}
      inputMode="decimal"
      autoComplete="off"
      hint={
        refundableMinor === 0 ? undefined : (
          <button
            type="button"
            className="min-h-6 text-accent underline underline-offset-3 pointer-coarse:min-h-11"
            onClick={() => onType(typedMoney(refundableMinor, currency))}
          >
            {t("finance.refund.all", { amount: most })}
          </button>
        )
      }
      error={tried || (amountMinor ?? 0) > refundableMinor ? wrong : null}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
