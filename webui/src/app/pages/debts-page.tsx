import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { DebtList } from "@/features/finance/components/debt-list";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded } from "./guarded";

export function DebtsPage() {
  const { t } = useTranslation();
  return (
    <Guarded area="finance">
      <Page title={t("finance.debts.title")} intro={t("finance.debts.intro")} width="wide">
        <FinanceTabs />
        <div>
          <DebtList />
        </div>
      </Page>
    </Guarded>
  );
}
