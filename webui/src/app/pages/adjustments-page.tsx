import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page, Section } from "@/components/ui/page";
import { AdjustmentForm } from "@/features/finance/components/adjustment-form";
import { AdjustmentList } from "@/features/finance/components/adjustment-list";
import { FinanceTabs } from "@/features/finance/components/tabs";
import { Guarded, useSignedIn } from "./guarded";

const route = getRouteApi("/inside/staff/finance/adjustments");

export function AdjustmentsPage() {
  const { t } = useTranslation();
  const { userId } = useSignedIn();
  const { status = "proposed" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Guarded area="finance">
      <Page title={t("finance.adjust.title")} intro={t("finance.adjust.intro")} width="wide">
        <FinanceTabs />
        <Section title={t("finance.adjust.propose")}>
          <AdjustmentForm />
        </Section>
        <Section title={t("finance.adjust.list")}>
          <AdjustmentList
            ownId={userId}
            status={status === "all" ? null : status}
            onStatus={(next) => void navigate({ to: "/finance/adjustments", search: { status: next ?? "all" } })}
          />
        </Section>
      </Page>
    </Guarded>
  );
}
