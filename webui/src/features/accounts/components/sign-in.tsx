import { useTranslation } from "react-i18next";
import { Brand } from "@/components/ui/brand";
import { buttonClass } from "@/components/ui/button";
import { CreditLine } from "@/components/ui/credit-line";
import { signInAddress } from "../api/sign-out";

/** The door: what this is, and one way in. */
export function SignIn({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  return (
    <main className="grid h-full thin-scroll place-items-center overflow-y-auto px-6 py-12">
      <div className="w-full max-w-md">
        <Brand />
        <h1 className="mt-10 text-figure font-semibold tracking-tight text-balance">{t("signIn.title")}</h1>
        <p className="mt-3 text-body text-ink-2">{t("signIn.text")}</p>
        <div className="mt-8" aria-hidden>
          <CreditLine availableMicros={86n} heldMicros={9n} spentMicros={5n} />
        </div>
        <a href={signInAddress(returnTo)} className={`${buttonClass("primary")} mt-8 w-full`}>
          {t("signIn.action")}
        </a>
        <p className="mt-4 text-note text-ink-3">{t("signIn.note")}</p>
      </div>
    </main>
  );
}
