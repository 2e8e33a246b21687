import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { PurchaseFilterForm } from "@/features/finance/components/purchase-filter";
import { PurchaseList } from "@/features/finance/components/purchase-list";
import { FinanceTabs } from "@/features/finance/components/tabs";
import type { PurchaseFilter } from "@/features/finance/api/purchases";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/finance/purchases");

export function PurchasesPage() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = useNavigate();
  const apply = ({ status, userId }: PurchaseFilter) =>
    void navigate({ to: "/finance/purchases", search: { status, userId: userId === "" ? undefined : userId } });
  return (
    <Guarded area="finance">
      <Page title={t("purchases.title")} intro={t("purchases.intro")} width="wide">
        <FinanceTabs />
        <div>
          <PurchaseFilterForm key={JSON.stringify(filter)} filter={filter} onApply={apply} />
          <div className="mt-6">
            <PurchaseList filter={filter} onFilter={apply} />
          </div>
        </div>
      </Page>
    </Guarded>
  );
}
