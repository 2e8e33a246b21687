import { ChevronRight } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { timeZoneName } from "@/lib/dates";
import { useMediaQuery } from "@/lib/use-media-query";
import type { FinanceFilter } from "../api/credit-events";
import { CREDIT_EVENT_TYPES } from "../model/event-types";

type FiltersProps = { filter: FinanceFilter; onApply: (filter: FinanceFilter) => void };

/** The filter of the page; applying it writes it to the address, so that it can be kept and sent. */
export function Filters({ filter, onApply }: FiltersProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState({
    userId: filter.userId ?? "",
    purchaseId: filter.purchaseId ?? "",
    lotId: filter.lotId ?? "",
    holdId: filter.holdId ?? "",
    type: filter.type ?? "",
    from: localOf(filter.from),
    to: localOf(filter.to),
  });
  const set = (part: Partial<typeof draft>) => setDraft((current) => ({ ...current, ...part }));
  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply({
      userId: draft.userId.trim(),
      purchaseId: draft.purchaseId.trim(),
      lotId: draft.lotId.trim(),
      holdId: draft.holdId.trim(),
      type: draft.type,
      from: instantOf(draft.from),
      to: instantOf(draft.to),
    });
  };
  const narrow = useMediaQuery("(max-width: 39.99rem)");
  const form = (
    <form onSubmit={apply} aria-label={t("finance.filter")} className="grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
      <SelectField
        className="max-sm:col-span-2"
        label={t("finance.type")}
        value={draft.type}
        onChange={(event) => set({ type: event.target.value })}
        options={[
          { value: "", label: t("finance.anyType") },
          ...CREDIT_EVENT_TYPES.map((type) => ({ value: type, label: type })),
        ]}
      />
      <TextField
        label={t("finance.userId")}
        value={draft.userId}
        placeholder="usr_…"
        onChange={(event) => set({ userId: event.target.value })}
      />
      <TextField
        label={t("finance.purchaseId")}
        value={draft.purchaseId}
        placeholder="pay_…"
        onChange={(event) => set({ purchaseId: event.target.value })}
      />
      <TextField
        label={t("finance.lotId")}
        value={draft.lotId}
        placeholder="lot_…"
        onChange={(event) => set({ lotId: event.target.value })}
      />
      <TextField
        label={t("finance.holdId")}
        value={draft.holdId}
        placeholder="hld_…"
        onChange={(event) => set({ holdId: event.target.value })}
      />
      <TextField
        className="max-sm:col-span-2"
        label={t("finance.from")}
        type="datetime-local"
        value={draft.from}
        onChange={(event) => set({ from: event.target.value })}
      />
      <TextField
        className="max-sm:col-span-2"
        label={t("finance.to")}
        type="datetime-local"
        value={draft.to}
        onChange={(event) => set({ to: event.target.value })}
      />
      <div className="flex gap-2">
        <Button type="submit" look="primary">
          {t("finance.apply")}
        </Button>
        <Button look="quiet" onClick={() => onApply({})}>
          {t("finance.clear")}
        </Button>
      </div>
      <p className="col-span-2 text-note text-ink-3 lg:col-span-4">{t("finance.zone", { zone: timeZoneName() })}</p>
    </form>
  );
  if (!narrow) return form;
  return (
    <details className="group" open={Object.values(filter).some((value) => value !== undefined)}>
      <summary className="flex min-h-11 items-center gap-1.5 font-medium">
        <ChevronRight size={16} aria-hidden className="group-open:rotate-90" />
        {t("finance.filter")}
      </summary>
      <div className="pt-2">{form}</div>
    </details>
  );
}

function instantOf(local: string): string {
  return local === "" ? "" : new Date(local).toISOString();
}

function localOf(instant: string | undefined): string {
  if (instant === undefined || instant === "" || Number.isNaN(Date.parse(instant))) return "";
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
