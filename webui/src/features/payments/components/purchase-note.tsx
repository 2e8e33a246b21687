import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/components/ui/button";
import { Mark, type MarkKind } from "@/components/ui/mark";
import { ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { purchaseQuery } from "../api/purchases";
import { MARKS } from "../model/states";

const WASHES: Record<MarkKind, string> = {
  granted: "bg-granted-wash",
  held: "bg-held-wash",
  frozen: "bg-sunken",
  refused: "bg-refused-wash",
  spent: "bg-surface",
  neutral: "bg-surface",
};

type PurchaseNoteProps = {
  purchaseId: string;
  /** The way on once the credits are there. */
  next: ReactNode;
};

/** How the purchase stands from which somebody has just come back, and whether money moved; it follows by itself. */
export function PurchaseNote({ purchaseId, next }: PurchaseNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error } = useQuery(purchaseQuery(purchaseId));
  if (data === undefined && error !== null) return <ProblemNote error={error} />;
  return (
    <div
      className={clsx(
        data === undefined ? "sr-only" : "flex flex-wrap items-center justify-between gap-x-6 gap-y-3",
        data !== undefined && `rounded-md border border-line px-4 py-3 ${WASHES[MARKS[data.status]]}`,
      )}
    >
      <div role="status" className="min-w-56 flex-1">
        {data !== undefined && (
          <>
            <Mark kind={MARKS[data.status]}>
              <span className="font-medium">{t(`payments.state.${data.status}`)}</span>
            </Mark>
            <p className="mt-0.5 ps-4 text-ink-2">
              {t(`payments.next.${data.status}`, {
                credits: format.credits(data.creditsMicros, { whole: true }),
                price: format.money(data),
              })}
            </p>
          </>
        )}
      </div>
      {data?.status === "credited" && next}
      {data?.status === "open" && data.checkoutUrl && (
        <a href={data.checkoutUrl} className={buttonClass("primary")}>
          {t("payments.goOn")}
        </a>
      )}
    </div>
  );
}
