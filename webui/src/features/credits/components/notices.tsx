import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { IconButton } from "@/components/ui/button";
import { Mark, type MarkKind } from "@/components/ui/mark";
import { useFormat } from "@/lib/use-format";
import { type Lot, type Notice, creditAccountQuery } from "../api/credit-account";
import { dismiss, readDismissed } from "../model/dismissed";

/** What the owner should know now: an end that comes, a cap that is near, a balance that is low. */
export function Notices({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(creditAccountQuery);
  const [dismissed, setDismissed] = useState(() => readDismissed(userId));
  const told = data?.notices ?? [];
  const shown = told.filter(({ noticeId }) => !dismissed.includes(noticeId));
  if (shown.length === 0) return null;
  const ids = told.map(({ noticeId }) => noticeId);
  return (
    <section aria-label={t("credits.notices.title")}>
      <ul className="flex flex-col gap-2">
        {shown.map((notice) => (
          <NoticeRow
            key={notice.noticeId}
            notice={notice}
            lot={data?.lots?.find(({ lotId }) => lotId === notice.lotId) ?? null}
            onDismiss={() => setDismissed(dismiss(userId, notice.noticeId, ids))}
          />
        ))}
      </ul>
    </section>
  );
}

type NoticeRowProps = { notice: Notice; lot: Lot | null; onDismiss: () => void };

function NoticeRow({ notice, lot, onDismiss }: NoticeRowProps) {
  const { t } = useTranslation();
  const text = useNoticeText(notice, lot);
  const way = wayOf(notice);
  const kind: MarkKind = isReached(notice) ? "refused" : "held";
  if (text === null) return null;
  return (
    <li
      className={clsx(
        "flex items-start gap-2 rounded-md border border-line py-2 ps-4 pe-2",
        kind === "refused" ? "bg-refused-wash" : "bg-held-wash",
      )}
    >
      <div className="min-w-0 flex-1 py-1">
        <Mark kind={kind} wrap>
          {text}
        </Mark>
        {way !== null && (
          <a href={`#${way}`} className="ms-4 text-accent underline underline-offset-3 pointer-coarse:py-2">
            {t(way === "limits" ? "credits.limits.change" : "credits.buy")}
          </a>
        )}
      </div>
      <IconButton label={t("credits.notices.dismiss")} onClick={onDismiss} className="size-8 max-sm:size-11">
        <X size={16} aria-hidden />
      </IconButton>
    </li>
  );
}

/** The part of the page where something can be done about it. */
function wayOf({ type }: Notice): "limits" | "buy" | null {
  if (type === "cap-warned") return "limits";
  return type === "low-balance-warned" ? "buy" : null;
}

function isReached({ type, facts }: Notice): boolean {
  return type === "cap-warned" && (facts.percent ?? 0) >= 100 && !facts.neededMicros;
}

function useNoticeText(notice: Notice, lot: Lot | null): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { facts } = notice;
  const credits = (micros: bigint | null | undefined) => format.credits(micros ?? 0n);
  switch (notice.type) {
    case "expiry-announced":
      // What is left by now, not what was left when it was announced.
      return t("credits.notices.expiry", {
        amount: credits(lot?.remainingMicros ?? facts.remainingMicros),
        date: facts.expiresAt ? format.date(facts.expiresAt) : "",
      });
    case "cap-warned": {
      const monthly = facts.period === "month";
      const numbers = {
        percent: facts.percent ?? 0,
        spent: credits(facts.spentMicros),
        cap: format.credits(facts.capMicros ?? 0n),
      };
      if (facts.neededMicros) return t(`credits.notices.${monthly ? "fitsMonth" : "fitsDay"}`, numbers);
      if (isReached(notice)) return t(`credits.notices.${monthly ? "reachedMonth" : "reachedDay"}`, numbers);
      return t(`credits.notices.${monthly ? "capMonth" : "capDay"}`, numbers);
    }
    case "low-balance-warned":
      return t("credits.notices.low", { limit: credits(facts.lowBalanceMicros) });
    default:
      // A newer server may tell what this page has no words for.
      return null;
  }
}
