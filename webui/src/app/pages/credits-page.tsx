import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "@/components/ui/button";
import { Page, Section } from "@/components/ui/page";
import { Balance } from "@/features/credits/components/balance";
import { History } from "@/features/credits/components/history";
import { LimitsForm } from "@/features/credits/components/limits-form";
import { Notices } from "@/features/credits/components/notices";
import { USAGE_DAYS, Usage } from "@/features/credits/components/usage";
import { isEntryType } from "@/features/credits/model/entry-marks";
import { PackList } from "@/features/payments/components/pack-list";
import { PurchaseNote } from "@/features/payments/components/purchase-note";
import { Recharge } from "@/features/payments/components/recharge";
import { PurchaseList } from "@/features/payments/components/purchase-list";
import { readLastChat } from "../last-chat";
import { useSignedIn } from "./guarded";

const route = getRouteApi("/inside/credits");

export function CreditsPage() {
  const { t } = useTranslation();
  const { purchase, type, ...filter } = route.useSearch();
  const navigate = useNavigate();
  const { userId } = useSignedIn();
  const lastChat = readLastChat(userId);
  const back = lastChat !== null && (
    <a href={lastChat} className={buttonClass(purchase === undefined ? "plain" : "primary")}>
      {t("credits.backToChat")}
    </a>
  );
  return (
    <Page title={t("credits.title")} width="table">
      {purchase !== undefined && <PurchaseNote purchaseId={purchase} next={back} />}
      <Notices userId={userId} />
      <Balance />
      {purchase === undefined && back !== false && <div>{back}</div>}
      <Section id="buy" title={t("credits.buy")}>
        <PackList />
      </Section>
      <Section id="recharge" title={t("recharge.title")} note={t("recharge.note")}>
        <Recharge />
      </Section>
      <Section id="limits" title={t("credits.limits.title")} note={t("credits.limits.note")}>
        <LimitsForm />
      </Section>
      <Section id="purchases" title={t("payments.purchases")}>
        <PurchaseList />
      </Section>
      <Section id="usage" title={t("usage.title")} note={t("usage.note", { days: USAGE_DAYS })}>
        <Usage />
      </Section>
      <Section id="history" title={t("credits.history")} note={t("credits.historyNote")}>
        <History
          filter={{ type: isEntryType(type) ? type : undefined, ...filter }}
          onFilter={(next) =>
            void navigate({
              to: "/credits",
              search: { purchase, ...next },
              replace: true,
              resetScroll: false,
            })
          }
        />
      </Section>
    </Page>
  );
}
