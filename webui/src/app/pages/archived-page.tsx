import { useTranslation } from "react-i18next";
import { Page } from "@/components/ui/page";
import { ArchivedChats } from "@/features/conversation/components/archived-chats";

export function ArchivedPage() {
  const { t } = useTranslation();
  return (
    <Page title={t("list.archivedTitle")} intro={t("list.archivedIntro")}>
      <div>
        <ArchivedChats />
      </div>
    </Page>
  );
}
