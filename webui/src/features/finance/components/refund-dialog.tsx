import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Credits } from "@/components/ui/credits";
import { Modal, ModalActions } from "@/components/ui/modal";
import { Loading, ProblemNote } from "@/components/ui/states";
import { ReasonField } from "@/components/ui/reason-field";
import { useFormat } from "@/lib/use-format";
import { isReason } from "@/lib/reason";
import { type NewRefund, useRefund } from "../api/refund";
import { type RefundPreview, refundPreviewQuery } from "../api/refund-preview";

type RefundDialogProps = { order: NewRefund | null; onClose: (done: boolean) => void };

/**
 * Asks before money goes back, with what will happen: the money, the credits, and what may be owed. Asks for the reason,
 * too, where the order has none yet.
 */
export function RefundDialog({ order, onClose }: RefundDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery({
    ...refundPreviewQuery(order?.purchaseId ?? "", order?.amountMinor, order?.paymentId),
    enabled: order !== null,
  });
  const amount =
    data === undefined || order === null
      ? ""
      : format.money({ amountMinor: order.amountMinor, currency: data.currency });
  return (
    <Modal
      open={order !== null}
      onClose={() => onClose(false)}
      title={t("finance.refund.askTitle", { amount })}
      description={t("finance.refund.askText")}
    >
      {order !== null && <Confirm key={order.requestId} order={order} onClose={onClose} />}
    </Modal>
  );
}

type ConfirmProps = { order: NewRefund; onClose: (done: boolean) => void };

function Confirm({ order, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const refund = useRefund();
  const [reason, setReason] = useState(order.reason);
  const [tried, setTried] = useState(false);
  const preview = refundPreviewQuery(order.purchaseId, order.amountMinor, order.paymentId);
  const { data, error, refetch } = useQuery(preview);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={4} label={t("finance.refund.counting")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  const amount = format.money({ amountMinor: data.refundMinor, currency: data.currency });
  const send = () => {
    setTried(true);
    if (!isReason(reason)) return;
    refund.mutate({ ...order, reason: reason.trim() }, { onSuccess: () => onClose(true) });
  };
  return (
    <>
      <Consequences preview={data} amount={amount} granted={order.paymentId === undefined} />
      {order.reason === "" && (
        <div className="mt-4">
          <ReasonField value={reason} onChange={setReason} tried={tried} />
        </div>
      )}
      {refund.error !== null && (
        <div className="mt-3">
          <ProblemNote error={refund.error} />
        </div>
      )}
      <ModalActions>
        <Button onClick={() => onClose(false)}>{t("common.cancel")}</Button>
        <Button look="danger" disabled={refund.isPending} onClick={send}>
          {t("finance.refund.send", { amount })}
        </Button>
      </ModalActions>
    </>
  );
}

type ConsequencesProps = {
  preview: RefundPreview;
  amount: string;
  /** Whether credits were granted for the payment. */
  granted: boolean;
};

function Consequences({ preview, amount, granted }: ConsequencesProps) {
  const { t } = useTranslation();
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 border-y border-line py-3">
      <Line label={t("finance.refund.goesBack")}>
        <span className="figures font-medium">{amount}</span>
      </Line>
      <Line label={t("finance.refund.buyer")}>
        <span className="figures break-all">{preview.purchaseId}</span>
      </Line>
      <Line label={t("finance.refund.taken")}>
        {granted ? <Credits micros={preview.takenMicros} rounding="exact" /> : t("finance.refund.noneGranted")}
      </Line>
      {granted && (
        <Line label={t("finance.refund.ofRemaining")}>
          <Credits micros={preview.ofRemainingMicros} rounding="exact" />
        </Line>
      )}
      {preview.owedAtMostMicros > 0n && (
        <Line label={t("finance.refund.owed")}>
          <Credits micros={preview.owedAtMostMicros} rounding="exact" className="text-refused" />
        </Line>
      )}
    </dl>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-end">{children}</dd>
    </>
  );
}
