import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { creditAccountQuery } from "../api/credit-account";

/** The balance in one figure, for places that are always in view. */
export function BalanceReadout() {
  const { t } = useTranslation();
  const { data } = useQuery(creditAccountQuery);
  if (data === undefined) return null;
  return (
    <span className="text-ink-2" aria-label={t("credits.available")} role="group">
      <Credits micros={data.availableMicros} unit={false} />
    </span>
  );
}
