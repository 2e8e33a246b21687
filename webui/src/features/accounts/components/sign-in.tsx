import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/ui/brand";
import { buttonClass } from "@/components/ui/button";
import { CreditLine } from "@/components/ui/credit-line";
import { Mark } from "@/components/ui/mark";
import { useFormat } from "@/lib/use-format";
import { useSecondsUntil } from "@/lib/use-seconds-until";
import { signInAddress } from "../api/sign-out";
import type { SignInFailure } from "../model/sign-in-failure";

type SignInProps = {
  returnTo: string;
  ended: boolean;
  failed: SignInFailure | null;
  /** Seconds until it is worth another try. */
  wait: number | null;
};

/** The door: what this is, and one way in. */
export function SignIn({ returnTo, ended, failed, wait }: SignInProps) {
  const { t } = useTranslation();
  return (
    <main className="grid h-full thin-scroll place-items-center overflow-y-auto px-6 py-12">
      <div className="w-full max-w-md">
        <Brand />
        {failed !== null && (
          <p role="alert" className="mt-8 border-s-2 border-refused ps-3 text-ink">
            {t(`signIn.failed.${failed}`)} {failed === "tooOften" && wait !== null && <TryAgain seconds={wait} />}
          </p>
        )}
        {ended && (
          <p role="status" className="mt-8 border-s-2 border-line-strong ps-3 text-ink-2">
            {t("signIn.ended")}
          </p>
        )}
        <h1 className="mt-10 text-figure font-semibold tracking-tight text-balance">{t("signIn.title")}</h1>
        <p className="mt-3 text-body text-ink-2">{t("signIn.text")}</p>
        <div className="mt-8" aria-hidden>
          <CreditLine availableMicros={86n} heldMicros={9n} spentMicros={5n} />
          <p className="mt-2 flex flex-wrap justify-between gap-x-5 text-note text-ink-3">
            <span>{t("credits.available")}</span>
            <span className="flex gap-x-5">
              <Mark kind="spent">{t("credits.spentShort")}</Mark>
              <Mark kind="held">{t("credits.heldShort")}</Mark>
            </span>
          </p>
        </div>
        <a href={signInAddress(returnTo)} className={`${buttonClass("primary")} mt-8 w-full`}>
          {t("signIn.action")}
        </a>
        <p className="mt-4 text-note text-ink-3">{t("signIn.note")}</p>
      </div>
    </main>
  );
}

/** Counts down to when signing in is worth another try; read aloud only at its two ends. */
function TryAgain({ seconds }: { seconds: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [atMs] = useState(() => Date.now() + seconds * 1000);
  const left = useSecondsUntil(atMs);
  return (
    <>
      <span aria-hidden className="tabular-nums">
        {left > 0 ? t("signIn.failed.waitFor", { wait: format.wait(left) }) : t("signIn.failed.now")}
      </span>
      <span className="sr-only">
        {left > 0 ? t("signIn.failed.waitFor", { wait: format.wait(seconds) }) : t("signIn.failed.now")}
      </span>
    </>
  );
}
