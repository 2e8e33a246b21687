import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Loading, ProblemNote } from "@/components/ui/states";
import { say } from "@/components/ui/toasts";
import { localDay, timeZoneName } from "@/lib/dates";
import { parseCredits, typedCredits } from "@/lib/micros";
import { useFormat } from "@/lib/use-format";
import { type Limits, creditAccountQuery } from "../api/credit-account";
import { useSetLimits } from "../api/set-limits";
import { MovementsLink } from "./movements-link";

/** The owner's own caps. What is typed stays while the account changes behind it. */
export function LimitsForm() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(creditAccountQuery);
  if (data === undefined) {
    return error === null ? (
      <Loading rows={3} label={t("credits.limits.loading")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  return <Fields limits={data.limits ?? null} />;
}

const FIELDS = ["dayCap", "monthCap", "low"] as const;
type Field = (typeof FIELDS)[number];
type Typed = Record<Field, string>;

function Fields({ limits }: { limits: Limits | null }) {
  const { t } = useTranslation();
  const save = useSetLimits();
  const [typed, setTyped] = useState<Partial<Typed>>({});
  const hints = useHints(limits);
  const stored = storedOf(limits);
  const shown = { ...stored, ...typed };
  const zone = timeZoneName();
  const wrong = FIELDS.filter((field) => readField(shown[field]) === undefined);
  const changed =
    FIELDS.some((field) => shown[field] !== stored[field]) || (limits !== null && limits.timeZone !== zone);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const limitsOf = (field: Field) => readField(shown[field]) ?? null;
    save.mutate(
      {
        dayCapMicros: limitsOf("dayCap"),
        monthCapMicros: limitsOf("monthCap"),
        lowBalanceMicros: limitsOf("low"),
        timeZone: zone,
      },
      {
        onSuccess: () => {
          setTyped({});
          say(t("credits.limits.saved"));
        },
      },
    );
  };
  return (
    <form onSubmit={submit} aria-label={t("credits.limits.title")}>
      <div className="grid gap-3 sm:grid-cols-3">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`credits.limits.${field}`)}
            inputMode="decimal"
            autoComplete="off"
            value={shown[field]}
            placeholder={t(field === "low" ? "credits.limits.never" : "credits.limits.none")}
            hint={hints[field]}
            error={wrong.includes(field) ? t("credits.limits.malformed") : null}
            onChange={(event) => setTyped((current) => ({ ...current, [field]: event.target.value }))}
          />
        ))}
      </div>
      <p className="mt-3 max-w-prose text-note text-ink-3">
        {t("credits.limits.rule")} {t("credits.limits.zone", { zone })}
        {limits !== null && limits.timeZone !== zone && ` ${t("credits.limits.otherZone", { zone: limits.timeZone })}`}
      </p>
      {save.error !== null && (
        <div className="mt-3">
          <ProblemNote error={save.error} />
        </div>
      )}
      <Button type="submit" className="mt-3" disabled={!changed || wrong.length > 0 || save.isPending}>
        {t("credits.limits.save")}
      </Button>
    </form>
  );
}

/** What is used of each cap; it is only counted for those who set limits. */
function useHints(limits: Limits | null): Record<Field, ReactNode> {
  const { t } = useTranslation();
  const format = useFormat();
  const spent = (micros: bigint) => format.credits(micros, { rounding: "up" });
  const [today] = useState(() => localDay(new Date()));
  return {
    dayCap:
      limits === null ? undefined : (
        <MovementsLink filter={{ type: "settled", from: today }}>
          {t("credits.limits.spentToday", { amount: spent(limits.spentTodayMicros) })}
        </MovementsLink>
      ),
    monthCap:
      limits === null ? undefined : (
        <MovementsLink filter={{ type: "settled", from: `${today.slice(0, 8)}01` }}>
          {t("credits.limits.spentMonth", { amount: spent(limits.spentThisMonthMicros) })}
        </MovementsLink>
      ),
    low: t("credits.limits.lowHint"),
  };
}

function storedOf(limits: Limits | null): Typed {
  const typed = (micros: bigint | null | undefined) =>
    micros === null || micros === undefined ? "" : typedCredits(micros);
  return {
    dayCap: typed(limits?.dayCapMicros),
    monthCap: typed(limits?.monthCapMicros),
    low: typed(limits?.lowBalanceMicros),
  };
}

/** Null for nothing typed, undefined for what is no amount of at least zero. */
function readField(typed: string): bigint | null | undefined {
  if (typed.trim() === "") return null;
  const micros = parseCredits(typed);
  return micros === null || micros < 0n ? undefined : micros;
}
