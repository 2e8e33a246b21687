import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { useFormat } from "@/lib/use-format";
import type { OpenHold } from "../api/credit-account";
import { MovementsLink } from "./movements-link";

/** What is held just now, answer by answer: since when, for which chat. */
export function OpenHolds({ holds }: { holds: readonly OpenHold[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (holds.length === 0) return null;
  return (
    <ul aria-label={t("credits.openHolds")} className="ms-4 mt-1 divide-y divide-line border-y border-line text-note">
      {holds.map((hold) => (
        <li key={hold.holdId} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-1.5">
          <MovementsLink filter={{ holdId: hold.holdId }} className="text-ink">
            <Credits micros={hold.amountMicros} rounding="exact" />
          </MovementsLink>
          <span className="text-ink-3">{t("credits.heldSince", { time: format.instant(hold.heldAt) })}</span>
          {hold.conversationId && (
            <Link
              to="/c/$conversationId"
              params={{ conversationId: hold.conversationId }}
              className="text-accent underline underline-offset-3"
            >
              {t("credits.toChat")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
