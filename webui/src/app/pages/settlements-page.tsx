import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { OpenSettlements } from "@/features/finance/components/open-settlements";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded } from "./guarded";

export function SettlementsPage() {
  const { t } = useTranslation();
  return (
    <Guarded area="finance">
      <Page title={t("settlements.title")} intro={t("settlements.intro")} width="wide">
        <FinanceTabs />
        <div>
          <OpenSettlements />
        </div>
      </Page>
    </Guarded>
  );
}
