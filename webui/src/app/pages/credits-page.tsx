import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { Balance } from "@/features/credits/components/balance";
import { History } from "@/features/credits/components/history";
import { PackList } from "@/features/payments/components/pack-list";
import { PurchaseNote } from "@/features/payments/components/purchase-note";
import { PurchaseList } from "@/features/payments/components/purchase-list";
import { readStored } from "@/lib/storage";
import { LAST_CHAT_KEY } from "../last-chat";
import { localPath } from "../local-path";

const route = getRouteApi("/inside/credits");

export function CreditsPage() {
  const { t } = useTranslation();
  const { purchase } = route.useSearch();
  const lastChat = readStored(LAST_CHAT_KEY);
  return (
    <Page title={t("credits.title")}>
      {purchase !== undefined && <PurchaseNote purchaseId={purchase} />}
      <Balance />
      {lastChat !== null && (
        <a href={localPath(lastChat)} className={`${buttonClass("plain")} self-start`}>
          {t("credits.backToChat")}
        </a>
      )}
      <Section title={t("credits.buy")}>
        <PackList />
      </Section>
      <Section title={t("payments.purchases")}>
        <PurchaseList />
      </Section>
      <Section title={t("credits.history")} note={t("credits.historyNote")}>
        <History />
      </Section>
    </Page>
  );
}
