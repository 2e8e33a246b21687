import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { PurchaseReviewView } from "@/features/finance/components/purchase-review";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/finance/purchases/$purchaseId");

export function PurchasePage() {
  const { t } = useTranslation();
  const { purchaseId } = route.useParams();
  const { about } = route.useSearch();
  return (
    <Guarded area="finance">
      <Page
        title={t("purchases.one")}
        intro={
          <>
            <span className="figures break-all select-all">{purchaseId}</span>
            {" · "}
            <Link to="/finance/purchases" className="text-accent underline underline-offset-3">
              {t("purchases.back")}
            </Link>
          </>
        }
        width="wide"
      >
        <FinanceTabs />
        <PurchaseReviewView key={purchaseId} purchaseId={purchaseId} about={about} />
      </Page>
    </Guarded>
  );
}
