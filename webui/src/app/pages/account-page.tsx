import { useTranslation } from "react-i18next";
import { Page, Section } from "@/components/ui/page";
import { MailForm } from "@/features/accounts/components/mail-form";
import { useSignedIn } from "./guarded";

export function AccountPage() {
  const { t } = useTranslation();
  const { email } = useSignedIn();
  return (
    <Page title={t("account.title")}>
      <Section id="mail" title={t("mail.title")}>
        <MailForm email={email || null} />
      </Section>
    </Page>
  );
}
