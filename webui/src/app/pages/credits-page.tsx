import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { Balance } from "@/features/credits/components/balance";
import { History } from "@/features/credits/components/history";
import { PackList } from "@/features/payments/components/pack-list";
import { PurchaseNote } from "@/features/payments/components/purchase-note";
import { PurchaseList } from "@/features/payments/components/purchase-list";
import { readLastChat } from "../last-chat";
import { useSignedIn } from "./guarded";

const route = getRouteApi("/inside/credits");

export function CreditsPage() {
  const { t } = useTranslation();
  const { purchase } = route.useSearch();
  const { userId } = useSignedIn();
  const lastChat = readLastChat(userId);
  const back = lastChat !== null && (
    <a href={lastChat} className={buttonClass(purchase === undefined ? "plain" : "primary")}>
      {t("credits.backToChat")}
    </a>
  );
  return (
    <Page title={t("credits.title")}>
      {purchase !== undefined && <PurchaseNote purchaseId={purchase} next={back} />}
      <Balance />
      {purchase === undefined && back !== false && <div>{back}</div>}
      <Section title={t("credits.buy")}>
        <PackList />
      </Section>
      <Section title={t("payments.purchases")}>
        <PurchaseList />
      </Section>
      <Section id="history" title={t("credits.history")} note={t("credits.historyNote")}>
        <History />
      </Section>
    </Page>
  );
}
