import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/components/ui/button";
import { Credits } from "@/components/ui/credits";
import { Mark } from "@/components/ui/mark";
import { Section } from "@/components/ui/page";
import { useFormat } from "@/lib/use-format";
import type { PurchaseEvent } from "../api/purchase";
import type { FinancePurchase } from "../api/purchases";
import type { EventSubject } from "../model/purchase-search";
import { PURCHASE_MARKS } from "../model/purchase-states";

type PurchaseFactsProps = { purchase: FinancePurchase; events: readonly PurchaseEvent[] };

const PAID = new Set(["paid", "credited"]);
const LINK = "underline decoration-line-strong underline-offset-3 hover:decoration-current";

/** What was bought, by whom and how it stands; every number leads to the events behind it. */
export function PurchaseFacts({ purchase, events }: PurchaseFactsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { purchaseId, userId, status, currency } = purchase;
  const paid = PAID.has(status);
  const page = events.findLast(({ payload }) => typeof payload["sessionId"] === "string")?.payload["sessionId"];
  const money = (amountMinor: number, about: EventSubject) => (
    <MoneyLink purchaseId={purchaseId} amount={format.money({ amountMinor, currency })} about={about} />
  );
  return (
    <Section title={t("purchases.facts")}>
      <dl className="grid gap-x-10 gap-y-1 sm:grid-cols-2">
        <Fact name={t("payments.status")}>
          <Mark kind={PURCHASE_MARKS[status]}>{t(`purchases.status.${status}`)}</Mark>
          {purchase.suspected && (
            <span className="block">
              <Mark kind="frozen" wrap>
                {t("purchases.suspected")}
              </Mark>
            </span>
          )}
        </Fact>
        <Fact name={t("payments.price")}>{money(purchase.amountMinor, paid ? "payment" : "price")}</Fact>
        <Fact name={t("payments.credits")}>
          <Link
            to="/finance"
            search={{ userId, purchaseId }}
            aria-label={t("purchases.creditEvents", {
              amount: format.credits(purchase.creditsMicros, { whole: true }),
            })}
            className={LINK}
          >
            <Credits micros={purchase.creditsMicros} unit={false} whole />
          </Link>
        </Fact>
        {purchase.refundedMinor > 0 && (
          <Fact name={t("purchases.refunded")}>{money(purchase.refundedMinor, "refunds")}</Fact>
        )}
        {purchase.disputedMinor > 0 && (
          <Fact name={t("purchases.disputed")}>{money(purchase.disputedMinor, "disputes")}</Fact>
        )}
        {purchase.lostMinor > 0 && <Fact name={t("purchases.lost")}>{money(purchase.lostMinor, "disputes")}</Fact>}
        {purchase.wonMinor > 0 && <Fact name={t("purchases.won")}>{money(purchase.wonMinor, "disputes")}</Fact>}
        <Fact name={t("purchases.buyer")}>
          <Link
            to="/finance/purchases"
            search={{ userId }}
            className="figures text-accent underline underline-offset-3"
          >
            {userId}
          </Link>
        </Fact>
        <Fact name={t("purchases.pack")}>
          {purchase.packId}
          {purchase.automatic && <span className="text-ink-3"> · {t("payments.automatic")}</span>}
        </Fact>
        <Fact name={t("purchases.started")}>
          <span className="figures">{format.instant(purchase.startedAt)}</span>
        </Fact>
        <Fact name={t("purchases.changed")}>
          <span className="figures">{format.instant(purchase.updatedAt)}</span>
        </Fact>
        {purchase.paymentId && <Id name={t("purchases.payment")} value={purchase.paymentId} />}
        {typeof page === "string" && <Id name={t("purchases.page")} value={page} />}
      </dl>
      {paid && (
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Link to="/finance/refunds" search={{ purchaseId }} className={buttonClass()}>
            {t("purchases.refund")}
          </Link>
          <Link to="/credits/receipts/$purchaseId" params={{ purchaseId }} className={buttonClass("quiet")}>
            {t("credits.receipt")}
          </Link>
        </div>
      )}
    </Section>
  );
}

type MoneyLinkProps = { purchaseId: string; amount: string; about: EventSubject };

function MoneyLink({ purchaseId, amount, about }: MoneyLinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/finance/purchases/$purchaseId"
      params={{ purchaseId }}
      search={{ about }}
      hash="events"
      aria-label={t("purchases.eventsOf", { amount })}
      className={`figures ${LINK}`}
    >
      {amount}
    </Link>
  );
}

function Id({ name, value }: { name: string; value: string }) {
  return (
    <Fact name={name}>
      <span className="figures break-all select-all">{value}</span>
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-b border-line py-1.5">
      <dt className="shrink-0 text-ink-2">{name}</dt>
      <dd className="min-w-0 text-end">{children}</dd>
    </div>
  );
}
