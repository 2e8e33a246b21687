import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/page";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { asProblem } from "@/lib/problem";
import { financePurchaseQuery } from "../api/purchase";
import type { EventSubject } from "../model/purchase-search";
import { FraudWarnings } from "./fraud-warnings";
import { Parkings } from "./parkings";
import { PurchaseEvents } from "./purchase-events";
import { PurchaseFacts } from "./purchase-facts";
import { RefundRequests } from "./refund-requests";

type PurchaseReviewViewProps = { purchaseId: string; about: EventSubject | undefined };

/** One purchase: what it is, what of it waits for a person, and all that happened to it. */
export function PurchaseReviewView({ purchaseId, about }: PurchaseReviewViewProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(financePurchaseQuery(purchaseId));
  const loaded = data !== undefined;
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    // What the address points at was not there yet when the page was opened.
    if (loaded && hash !== "") document.getElementById(hash)?.scrollIntoView();
  }, [loaded, hash]);
  if (data === undefined) {
    if (error === null) return <Loading rows={8} label={t("purchases.loadingOne")} />;
    return asProblem(error).code === "http.not-found" ? (
      <EmptyState title={t("purchases.missing")} text={t("purchases.missingText")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  const { purchase, warnings, parkings, refundRequests, events } = data;
  return (
    <>
      <PurchaseFacts purchase={purchase} events={events} />
      {warnings.length > 0 && (
        <Section title={t("purchases.warnings.title")} id="warnings">
          <FraudWarnings purchaseId={purchaseId} warnings={warnings} />
        </Section>
      )}
      {parkings.length > 0 && (
        <Section title={t("purchases.parked.section")} id="parked">
          <Parkings purchaseId={purchaseId} parkings={parkings} />
        </Section>
      )}
      <Section title={t("purchases.requests.title")} id="refunds">
        <RefundRequests requests={refundRequests} />
      </Section>
      <Section title={t("purchases.events.title")} id="events">
        <PurchaseEvents events={events} about={about} />
      </Section>
    </>
  );
}
