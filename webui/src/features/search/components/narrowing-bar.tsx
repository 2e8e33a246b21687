import { useTranslation } from "react-i18next";
import { type Narrowing, SHELVES, SINCE_DAYS } from "../model/narrowing";

type NarrowingBarProps = {
  narrowing: Narrowing;
  models: readonly { modelId: string; name: string }[];
  onNarrow: (narrowing: Narrowing) => void;
};

/** Where, when and by which model it was said. */
export function NarrowingBar({ narrowing, models, onNarrow }: NarrowingBarProps) {
  const { t } = useTranslation();
  return (
    <div className="flex shrink-0 gap-2 overflow-x-auto border-b border-line px-4 py-2">
      <Choice
        label={t("search.where")}
        all={t("search.allChats")}
        value={narrowing.shelf}
        options={SHELVES.map((shelf) => ({ value: shelf, label: t(`search.shelf.${shelf}`) }))}
        onChoose={(shelf) => onNarrow({ ...narrowing, shelf })}
      />
      <Choice
        label={t("search.when")}
        all={t("search.anyTime")}
        value={narrowing.since === null ? null : String(narrowing.since)}
        options={SINCE_DAYS.map((days) => ({ value: String(days), label: t("search.lastDays", { count: days }) }))}
        onChoose={(days) => onNarrow({ ...narrowing, since: SINCE_DAYS.find((one) => String(one) === days) ?? null })}
      />
      <Choice
        label={t("search.byModel")}
        all={t("search.anyModel")}
        value={narrowing.model}
        options={models.map(({ modelId, name }) => ({ value: modelId, label: name }))}
        onChoose={(model) => onNarrow({ ...narrowing, model })}
      />
    </div>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  /** What is said where nothing is chosen. */
  all: string;
  value: Value | null;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value | null) => void;
};

function Choice<Value extends string>({ label, all, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <select
      aria-label={label}
      value={value ?? ""}
      onChange={(event) => onChoose(options.find((option) => option.value === event.target.value)?.value ?? null)}
      className="h-8 max-w-44 min-w-0 rounded-md border border-line bg-surface px-2 text-note text-ink-2 max-sm:h-11"
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
