import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { ParkedPurchases } from "@/features/finance/components/parked-purchases";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/finance/parked");

export function ParkedPage() {
  const { t } = useTranslation();
  const { state = "open" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Guarded area="finance">
      <Page title={t("purchases.parked.title")} intro={t("purchases.parked.intro")} width="wide">
        <FinanceTabs />
        <div>
          <ParkedPurchases
            linked
            state={state}
            onState={(next) =>
              void navigate({ to: "/finance/parked", search: { state: next === "open" ? undefined : next } })
            }
          />
        </div>
      </Page>
    </Guarded>
  );
}
