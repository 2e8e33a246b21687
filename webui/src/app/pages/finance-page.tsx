import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import type { FinanceFilter } from "@/features/finance/api/credit-events";
import { CreditEvents } from "@/features/finance/components/credit-events";
import { Filters } from "@/features/finance/components/filters";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/finance");

export function FinancePage() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = useNavigate();
  const apply = (next: FinanceFilter) => {
    const search = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== ""));
    void navigate({ to: "/finance", search });
  };
  return (
    <Guarded area="finance">
      <Page title={t("finance.title")} intro={t("finance.intro")} width="wide">
        <FinanceTabs />
        <div>
          <Filters key={JSON.stringify(filter)} filter={filter} onApply={apply} />
          <div className="mt-8">
            <CreditEvents filter={filter} onFilter={apply} />
          </div>
        </div>
      </Page>
    </Guarded>
  );
}
