import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { PriceLists } from "@/features/admin/components/price-lists";
import { AdminTabs } from "@/features/admin/components/tabs";
import { Guarded } from "./guarded";

export function PriceListsPage() {
  const { t } = useTranslation();
  return (
    <Guarded area="admin">
      <Page title={t("prices.title")} intro={t("prices.intro")} width="wide">
        <AdminTabs />
        <div>
          <PriceLists />
        </div>
      </Page>
    </Guarded>
  );
}
