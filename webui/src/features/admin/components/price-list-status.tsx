import { useTranslation } from "react-i18next";
import { Mark, type MarkKind } from "@/components/ui/mark";
import type { PriceListStatus } from "../api/price-lists";

const MARKS: Record<PriceListStatus, MarkKind> = {
  "in-force": "granted",
  scheduled: "held",
  past: "neutral",
  withdrawn: "refused",
};

/** How a version stands now. */
export function PriceListStatusMark({ status }: { status: PriceListStatus }) {
  const { t } = useTranslation();
  return <Mark kind={MARKS[status]}>{t(`prices.status.${status}`)}</Mark>;
}
