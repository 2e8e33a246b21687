import { useTranslation } from "react-i18next";
import { Mark } from "@/components/ui/mark";
import { useFormat } from "@/lib/use-format";
import { parkedReason } from "../model/purchase-states";

type ParkedReasonTextProps = {
  reason: string;
  /** The refund or the dispute that cannot be counted. */
  reversalId?: string | null | undefined;
  resolvedReason?: string | null | undefined;
  resolvedBy?: string | null | undefined;
  resolvedAt?: string | null | undefined;
};

/** Why it was parked, in plain words, and what is to be done; once it is dealt with, by whom and why. */
export function ParkedReasonText({
  reason,
  reversalId,
  resolvedReason,
  resolvedBy,
  resolvedAt,
}: ParkedReasonTextProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = parkedReason(reason);
  return (
    <div className="max-w-md whitespace-normal">
      <Mark kind={resolvedAt ? "neutral" : "refused"} wrap>
        {known === null ? reason : t(`purchases.parked.why.${known}`)}
      </Mark>
      {reversalId && <p className="ps-4 figures text-note break-all text-ink-2">{reversalId}</p>}
      {resolvedAt ? (
        <p className="ps-4 text-note break-words text-ink-3">
          {t("purchases.parked.resolved", { reason: resolvedReason ?? "" })}{" "}
          {t("purchases.parked.resolvedBy", { user: resolvedBy ?? "", date: format.instant(resolvedAt) })}
        </p>
      ) : (
        known !== null && <p className="ps-4 text-note text-ink-2">{t(`purchases.parked.todo.${known}`)}</p>
      )}
    </div>
  );
}
