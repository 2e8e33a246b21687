import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { UserSearch } from "@/features/support/components/user-search";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/support");

export function SupportPage() {
  const { t } = useTranslation();
  const { user = "" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Guarded area="support">
      <Page title={t("support.title")} intro={t("support.intro")}>
        <div>
          <UserSearch
            wanted={user}
            onSearch={(wanted) => void navigate({ to: "/support", search: wanted === "" ? {} : { user: wanted } })}
            onView={(viewId) => void navigate({ to: "/support/views/$viewId", params: { viewId } })}
          />
        </div>
      </Page>
    </Guarded>
  );
}
