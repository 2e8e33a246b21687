import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { RefundForm } from "@/features/finance/components/refund-form";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/finance/refunds");

export function RefundsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { purchaseId = "" } = route.useSearch();
  return (
    <Guarded area="finance">
      <Page title={t("finance.refund.title")} intro={t("finance.refund.intro")} width="wide">
        <FinanceTabs />
        <RefundForm
          key={purchaseId}
          purchaseId={purchaseId}
          onAsked={(asked) =>
            void navigate({ to: "/finance/purchases/$purchaseId", params: { purchaseId: asked }, hash: "refunds" })
          }
        />
      </Page>
    </Guarded>
  );
}
