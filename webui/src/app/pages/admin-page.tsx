import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page, Section } from "@/components/ui/page";
import { ParkedPurchases } from "@/features/finance/components/parked-purchases";
import { PaymentNotices } from "@/features/admin/components/payment-notices";
import { Processors } from "@/features/admin/components/processors";
import { AdminTabs } from "@/features/admin/components/tabs";
import { Users } from "@/features/admin/components/users";
import { OpenSettlements } from "@/features/finance/components/open-settlements";
import { mayEnter } from "../roles";
import { Guarded, useSignedIn } from "./guarded";

const route = getRouteApi("/inside/staff/admin");

export function AdminPage() {
  const { t } = useTranslation();
  const session = useSignedIn();
  const { userId } = session;
  const { user = "", notices = "parked" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Guarded area="admin">
      <Page title={t("admin.title")} width="wide">
        <AdminTabs />
        <Section title={t("admin.users")} note={t("admin.usersNote")}>
          <Users
            ownId={userId}
            wanted={user}
            onSearch={(wanted) =>
              void navigate({ to: "/admin", search: (old) => ({ ...old, user: wanted === "" ? undefined : wanted }) })
            }
          />
        </Section>
        <Section title={t("admin.notices")} note={t("admin.noticesNote")}>
          <PaymentNotices
            state={notices}
            onState={(next) =>
              void navigate({ to: "/admin", search: (old) => ({ ...old, notices: next }), resetScroll: false })
            }
          />
        </Section>
        <Section title={t("inbox.parked")} note={t("inbox.parkedNote")}>
          <ParkedPurchases state="open" linked={mayEnter(session, "finance")} />
        </Section>
        <Section title={t("settlements.title")} note={t("settlements.note")}>
          <OpenSettlements />
        </Section>
        <Section title={t("admin.processors")} note={t("admin.processorsNote")}>
          <Processors />
        </Section>
      </Page>
    </Guarded>
  );
}
