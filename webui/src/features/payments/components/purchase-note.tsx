import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Mark } from "@/components/ui/mark";
import { useFormat } from "@/lib/use-format";
import { purchaseQuery } from "../api/purchases";
import { MARKS } from "../model/states";

/** How the purchase stands from which somebody has just come back; it follows by itself. */
export function PurchaseNote({ purchaseId }: { purchaseId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(purchaseQuery(purchaseId));
  return (
    <p role="status" className={data === undefined ? "sr-only" : "border-y border-line py-3"}>
      {data !== undefined && (
        <Mark kind={MARKS[data.status]}>
          <span className="font-medium">{t(`payments.state.${data.status}`)}</span>
          <span className="text-ink-3">{t("common.credits", { amount: format.credits(data.creditsMicros) })}</span>
        </Mark>
      )}
    </p>
  );
}
