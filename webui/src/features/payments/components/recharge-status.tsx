import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import type { AutoRecharge } from "../api/auto-recharge";
import { useBuyPack } from "../api/buy-pack";
import { NEWS_MARKS, type RechargeNews, endKey, failureKey, isInDoubt, newsOf } from "../model/recharge";

const WASHES = { granted: "", held: "bg-held-wash", frozen: "bg-sunken", refused: "bg-refused-wash" } as const;

/** On or off, and what the owner should know or do about it now. */
export function RechargeStatus({ recharge }: { recharge: AutoRecharge }) {
  const { t } = useTranslation();
  const news = newsOf(recharge);
  return (
    <div role="status" className="flex flex-col gap-3">
      <Mark kind={recharge.enabled ? "granted" : "neutral"}>
        <span className="font-medium">{t(recharge.enabled ? "recharge.on" : "recharge.off")}</span>
      </Mark>
      {news !== "none" && <News recharge={recharge} news={news} />}
    </div>
  );
}

type NewsProps = { recharge: AutoRecharge; news: Exclude<RechargeNews, "none"> };

function News({ recharge, news }: NewsProps) {
  const text = useNewsText(recharge, news);
  const mark = NEWS_MARKS[news];
  const wash = mark === "held" || mark === "frozen" || mark === "refused" ? WASHES[mark] : "";
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md border border-line px-4 py-3",
        wash,
      )}
    >
      <div className="min-w-[min(14rem,100%)] flex-1">
        <Mark kind={mark} wrap>
          <span className={clsx(text.detail !== null && "font-medium")}>{text.title}</span>
        </Mark>
        {text.detail !== null && <p className="mt-0.5 max-w-prose ps-4 text-ink-2">{text.detail}</p>}
      </div>
      {news === "needs-you" && <Confirm recharge={recharge} />}
    </div>
  );
}

function useNewsText(recharge: AutoRecharge, news: NewsProps["news"]): { title: string; detail: string | null } {
  const { t } = useTranslation();
  const format = useFormat();
  const price = recharge.terms ? format.money(recharge.terms) : "";
  switch (news) {
    case "needs-you":
      return { title: t("recharge.needsYou"), detail: t("recharge.needsYouText") };
    case "in-flight":
      return { title: t("recharge.inFlight", { price }), detail: null };
    case "waiting":
      return {
        title: isInDoubt(recharge)
          ? t("recharge.inDoubt")
          : t("recharge.waiting", { reason: t(`recharge.failure.${failureKey(recharge.failureCode)}`) }),
        detail: recharge.nextTryAt ? t("recharge.nextTry", { at: format.instant(recharge.nextTryAt) }) : null,
      };
    case "cap-reached":
      return { title: t("recharge.capReached"), detail: null };
    case "ended":
      return { title: t(`recharge.ended.${endKey(recharge)}`), detail: null };
    default:
      return news satisfies never;
  }
}

/** Buys the agreed pack with the owner present: the bank can ask, and the card is saved anew. */
function Confirm({ recharge }: { recharge: AutoRecharge }) {
  const { t } = useTranslation();
  const format = useFormat();
  const buy = useBuyPack();
  const terms = recharge.terms ?? null;
  if (terms === null) return null;
  return (
    <>
      <Button
        look="primary"
        disabled={buy.isPending}
        onClick={() => buy.mutate({ packId: terms.packId, saveCardConsent: recharge.consentVersion })}
      >
        {buy.isPending ? t("payments.opening") : t("recharge.confirm", { price: format.money(terms) })}
      </Button>
      {buy.error !== null && <ProblemNote error={buy.error} />}
    </>
  );
}
