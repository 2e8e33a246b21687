import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { PriceList } from "@/features/admin/components/price-list";
import { AdminTabs } from "@/features/admin/components/tabs";
import { Guarded } from "./guarded";
import { NotFoundPage } from "./status-pages";

const route = getRouteApi("/inside/staff/admin/price-lists/$version");

export function PriceListPage() {
  const { t } = useTranslation();
  const { version } = route.useParams();
  if (!/^\d{1,15}$/.test(version)) return <NotFoundPage />;
  return (
    <Guarded area="admin">
      <Page title={t("prices.listTitle", { version })} width="wide">
        <AdminTabs />
        <p>
          <Link to="/admin/price-lists" className="text-accent underline underline-offset-3">
            {t("prices.back")}
          </Link>
        </p>
        <PriceList version={Number(version)} />
      </Page>
    </Guarded>
  );
}
