import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Loading, ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { LANGUAGES } from "@/lib/i18n";
import { type MailPreferences, mailPreferencesQuery } from "../api/mail-preferences";
import { useSetMailPreferences } from "../api/set-mail-preferences";
import { MAIL_KINDS, MAIL_LANGUAGES } from "../model/mail-kinds";

/** Which e-mails somebody gets, in which language, at which address. */
export function MailForm({ email }: { email: string | null }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(mailPreferencesQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={5} label={t("mail.loading")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      <p className="mb-4 max-w-prose text-ink-2">
        {email === null ? t("mail.noAddress") : t("mail.address", { email })}
      </p>
      <Choices stored={data} />
    </>
  );
}

/** What was changed stays while the stored state moves behind it. */
function Choices({ stored }: { stored: MailPreferences }) {
  const { t } = useTranslation();
  const save = useSetMailPreferences();
  const [changed, setChanged] = useState<Partial<MailPreferences>>({});
  const shown = { ...stored, ...changed };
  const isChanged = shown.language !== stored.language || !sameKinds(shown.off, stored.off);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(shown, {
      onSuccess: () => {
        setChanged({});
        say(t("mail.saved"));
      },
    });
  };
  return (
    <form onSubmit={submit} aria-label={t("mail.title")}>
      <fieldset>
        <legend className="mb-1 text-note font-medium text-ink-2">{t("mail.when")}</legend>
        {MAIL_KINDS.map((kind) => (
          <label key={kind} className="flex min-h-9 items-center gap-2.5 py-1 max-sm:min-h-11">
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-accent"
              checked={!shown.off.includes(kind)}
              onChange={({ target }) =>
                setChanged((current) => ({
                  ...current,
                  off: target.checked ? shown.off.filter((other) => other !== kind) : [...shown.off, kind],
                }))
              }
            />
            {t(`mail.kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
      <SelectField
        className="mt-4 max-w-60"
        label={t("mail.language")}
        value={shown.language}
        options={MAIL_LANGUAGES.map((code) => ({ value: code, label: languageName(code) }))}
        onChange={({ target }) => {
          const language = MAIL_LANGUAGES.find((code) => code === target.value);
          if (language !== undefined) setChanged((current) => ({ ...current, language }));
        }}
      />
      {save.error !== null && (
        <div className="mt-3">
          <ProblemNote error={save.error} />
        </div>
      )}
      <Button type="submit" className="mt-4" disabled={!isChanged || save.isPending}>
        {t("mail.save")}
      </Button>
    </form>
  );
}

function languageName(code: MailPreferences["language"]): string {
  return LANGUAGES.find((language) => language.code === code.toLowerCase())?.name ?? code;
}

function sameKinds(one: MailPreferences["off"], other: MailPreferences["off"]): boolean {
  return one.length === other.length && one.every((kind) => other.includes(kind));
}
