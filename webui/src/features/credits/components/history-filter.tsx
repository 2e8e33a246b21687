import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { DownloadButton } from "@/components/ui/download-button";
import { SelectField, TextField } from "@/components/ui/field";
import { type HistoryFilter, creditEntriesCsv } from "../api/entries";
import { ENTRY_TYPES, isEntryType } from "../model/entry-marks";
import { FilterParts } from "./filter-parts";

type HistoryFilterBarProps = { filter: HistoryFilter; onFilter: (filter: HistoryFilter) => void };

/** Type and period of the history; what is chosen stands in the address and is what the file holds. */
export function HistoryFilterBar({ filter, onFilter }: HistoryFilterBarProps) {
  const { t } = useTranslation();
  const filtered = Object.values(filter).some((value) => value !== undefined);
  // Days of the reader take the place of days in UTC.
  const ownDays = { ...filter, utcFrom: undefined, utcTo: undefined };
  const chosen = (value: string) => (value === "" ? undefined : value);
  return (
    <form
      aria-label={t("credits.filter")}
      onSubmit={(event) => event.preventDefault()}
      className="mb-3 grid grid-cols-2 items-end gap-3 sm:grid-cols-[1fr_auto_auto_auto]"
    >
      <SelectField
        className="max-sm:col-span-2"
        label={t("credits.what")}
        value={filter.type ?? ""}
        onChange={({ target }) => onFilter({ ...filter, type: isEntryType(target.value) ? target.value : undefined })}
        options={[
          { value: "", label: t("credits.anyType") },
          ...ENTRY_TYPES.map((type) => ({ value: type, label: t(`credits.type.${type}`) })),
        ]}
      />
      <TextField
        label={t("credits.from")}
        type="date"
        value={filter.from ?? ""}
        max={filter.to}
        onChange={({ target }) => onFilter({ ...ownDays, from: chosen(target.value) })}
      />
      <TextField
        label={t("credits.until")}
        type="date"
        value={filter.to ?? ""}
        min={filter.from}
        onChange={({ target }) => onFilter({ ...ownDays, to: chosen(target.value) })}
      />
      <div className="flex flex-wrap gap-2 max-sm:col-span-2">
        <DownloadButton fetchFile={() => creditEntriesCsv(filter)} label={t("credits.download")} />
        {filtered && (
          <Button look="quiet" onClick={() => onFilter({})}>
            {t("credits.clear")}
          </Button>
        )}
      </div>
      <FilterParts filter={filter} onFilter={onFilter} />
    </form>
  );
}
