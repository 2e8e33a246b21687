import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { Timeline } from "@/features/support/components/timeline";
import { Guarded } from "./guarded";

const route = getRouteApi("/inside/staff/support/views/$viewId");

export function TimelinePage() {
  const { t } = useTranslation();
  const { viewId } = route.useParams();
  const { order = "newest" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Guarded area="support">
      <Page
        title={t("support.timelineTitle")}
        width="wide"
        intro={
          <>
            {t("support.timelineNote")}{" "}
            <Link to="/support" className="text-accent underline underline-offset-3">
              {t("support.back")}
            </Link>
          </>
        }
      >
        <Timeline
          viewId={viewId}
          order={order}
          onOrder={(next) =>
            void navigate({ to: "/support/views/$viewId", params: { viewId }, search: { order: next } })
          }
        />
      </Page>
    </Guarded>
  );
}
