import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/ui/brand";
import { Button, buttonClass } from "@/components/ui/button";
import { EmptyState, ProblemNote } from "@/components/ui/states";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main className="relative grid h-full place-items-center">
      <title>{`${t("page.notFound")} · Limitless Chat`}</title>
      <div className="absolute start-6 top-5">
        <Brand />
      </div>
      <EmptyState heading title={t("page.notFound")} text={t("page.notFoundText")} action={<HomeLink />} />
    </main>
  );
}

export function NoPermissionPage() {
  const { t } = useTranslation();
  return (
    <div className="grid h-full place-items-center">
      <EmptyState heading title={t("page.noPermission")} text={t("page.noPermissionText")} action={<HomeLink />} />
    </div>
  );
}

/** A page that failed while it was drawn, or could not be loaded. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="grid h-full place-items-center">
      <EmptyState
        title={t("page.broken")}
        text={t("page.brokenText")}
        action={
          <div className="flex flex-col items-center gap-4">
            <ProblemNote error={error} />
            <Button look="primary" onClick={() => location.reload()}>
              {t("page.reload")}
            </Button>
          </div>
        }
      />
    </div>
  );
}

function HomeLink() {
  const { t } = useTranslation();
  return (
    <Link to="/" className={buttonClass("primary")}>
      {t("page.home")}
    </Link>
  );
}
