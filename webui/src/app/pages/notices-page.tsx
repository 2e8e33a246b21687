import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { PaymentNotices } from "@/features/admin/components/payment-notices";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/finance/notices");

export function NoticesPage() {
  const { t } = useTranslation();
  const { state = "parked" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Guarded area="finance">
      <Page title={t("admin.notices")} intro={t("inbox.intro")} width="wide">
        <FinanceTabs />
        <div>
          <PaymentNotices
            state={state}
            onState={(next) =>
              void navigate({ to: "/finance/notices", search: { state: next === "parked" ? undefined : next } })
            }
          />
        </div>
      </Page>
    </Guarded>
  );
}
