import { Link, getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { PurchaseReceiptView } from "@/features/payments/components/purchase-receipt";

const route = getRouteApi("/inside/credits/receipts/$purchaseId");

export function ReceiptPage() {
  const { t } = useTranslation();
  const { purchaseId } = route.useParams();
  return (
    <Page
      title={t("invoice.title")}
      intro={
        <Link to="/credits" className="text-accent underline underline-offset-3 print:hidden">
          {t("invoice.back")}
        </Link>
      }
    >
      <PurchaseReceiptView purchaseId={purchaseId} />
    </Page>
  );
}
