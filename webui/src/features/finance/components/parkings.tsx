import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { say } from "@/components/ui/toasts";
import { newId } from "@/lib/ids";
import { useFormat } from "@/lib/use-format";
import type { Parking } from "../api/purchase";
import type { NewRefund } from "../api/refund";
import { ParkedReasonText } from "./parked-reason";
import { RefundDialog } from "./refund-dialog";
import { ResolveParkedDialog } from "./resolve-parked-dialog";

type ParkingsProps = { purchaseId: string; parkings: readonly Parking[] };

/** What of the purchase does not fit: a payment among it can be given back, and each is dealt with once. */
export function Parkings({ purchaseId, parkings }: ParkingsProps) {
  const { t } = useTranslation();
  const [resolving, setResolving] = useState<number | null>(null);
  const [refund, setRefund] = useState<NewRefund | null>(null);
  const giveBack = (paymentId: string, amountMinor: number) =>
    setRefund({ purchaseId, requestId: newId("rrq"), paymentId, amountMinor, reason: "" });
  const close = (done: boolean) => {
    setRefund(null);
    if (done) say(t("finance.refund.sent"));
  };
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {parkings.map((parking) => (
          <Row
            key={parking.number}
            purchaseId={purchaseId}
            parking={parking}
            onRefund={giveBack}
            onResolve={setResolving}
          />
        ))}
      </ul>
      <RefundDialog order={refund} onClose={close} />
      <ResolveParkedDialog
        parked={resolving === null ? null : { purchaseId, number: resolving }}
        onClose={() => setResolving(null)}
      />
    </>
  );
}

type RowProps = {
  purchaseId: string;
  parking: Parking;
  onRefund: (paymentId: string, amountMinor: number) => void;
  onResolve: (number: number) => void;
};

function Row({ purchaseId, parking, onRefund, onResolve }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { number, paidMinor, paidCurrency, paymentId, at, refundableMinor } = parking;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <ParkedReasonText {...parking} />
        <p className="ps-4 text-note break-all text-ink-3">
          <span className="figures">
            {format.money({ amountMinor: paidMinor, currency: paidCurrency })} · {format.instant(at)}
            {paymentId ? ` · ${paymentId}` : ""}
          </span>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {paymentId && refundableMinor > 0 && (
          <Button size="dense" onClick={() => onRefund(paymentId, refundableMinor)}>
            {t("purchases.parked.refund")}
          </Button>
        )}
        {!parking.resolvedAt && (
          <Button
            size="dense"
            look="quiet"
            aria-label={t("purchases.parked.resolveOf", { number, id: purchaseId })}
            onClick={() => onResolve(number)}
          >
            {t("purchases.parked.resolve")}
          </Button>
        )}
      </div>
    </li>
  );
}
