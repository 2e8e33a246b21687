import { Combobox } from "@base-ui/react/combobox";
import { Check, ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { Model } from "../api/models";
import { matchesModel, shortName, shortTokens } from "../model/model-choice";

type ModelPickerProps = { models: readonly Model[]; chosen: Model | null; onChoose: (modelId: string) => void };

/** The models by name, with what they cost and how much they can read. */
export function ModelPicker({ models, chosen, onChoose }: ModelPickerProps) {
  const { t } = useTranslation();
  return (
    <Combobox.Root
      items={[...models]}
      value={chosen}
      onValueChange={(model: Model | null) => model !== null && onChoose(model.modelId)}
      itemToStringLabel={(model: Model) => model.name}
      itemToStringValue={(model: Model) => model.modelId}
      isItemEqualToValue={(left: Model, right: Model) => left.modelId === right.modelId}
      filter={(model: Model, search: string) => matchesModel(model, search)}
    >
      <Combobox.Trigger
        aria-label={t("chat.chooseModel", { model: chosen?.name ?? t("chat.noModel") })}
        className="inline-flex h-9 max-w-56 min-w-0 items-center gap-1.5 rounded-md px-2.5 font-medium text-ink-2 hover:bg-hover hover:text-ink max-sm:h-11"
      >
        <span className="truncate">{chosen === null ? t("chat.noModel") : shortName(chosen)}</span>
        <ChevronDown size={15} aria-hidden className="shrink-0" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner side="top" align="start" sideOffset={8} className="z-50 outline-none">
          <Combobox.Popup
            aria-label={t("chat.models")}
            className="popup flex max-h-[min(26rem,var(--available-height))] w-[min(28rem,calc(100vw-2rem))] flex-col rounded-lg border border-line bg-surface shadow-lift"
          >
            <Combobox.Input
              placeholder={t("chat.searchModels")}
              aria-label={t("chat.searchModels")}
              className="h-11 shrink-0 border-b border-line bg-transparent px-4 outline-none placeholder:text-ink-3 max-sm:text-body"
            />
            <Combobox.Empty>
              <p className="px-4 py-6 text-center text-ink-3 empty:hidden">{t("chat.noModelFound")}</p>
            </Combobox.Empty>
            <Combobox.List className="thin-scroll overflow-y-auto p-1.5 data-empty:p-0">
              {(model: Model) => <ModelRow key={model.modelId} model={model} />}
            </Combobox.List>
            <p className="shrink-0 border-t border-line px-4 py-2 text-note text-ink-3">{t("chat.priceUnit")}</p>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function ModelRow({ model }: { model: Model }) {
  const { t } = useTranslation();
  const format = useFormat();
  const price = (micros: bigint | null | undefined) =>
    micros === null || micros === undefined ? "–" : format.credits(micros, { rounding: "up" });
  return (
    <Combobox.Item
      value={model}
      disabled={!model.sellable}
      className="grid cursor-default grid-cols-[1rem_1fr_auto] items-baseline gap-x-2.5 rounded-sm px-2.5 py-2 outline-none select-none data-disabled:opacity-60 data-highlighted:bg-hover max-sm:py-3"
    >
      <span className="self-center">
        <Combobox.ItemIndicator>
          <Check size={15} aria-hidden />
        </Combobox.ItemIndicator>
      </span>
      <span className="truncate font-medium">{shortName(model)}</span>
      <span className="text-end text-note text-ink-2">
        {model.sellable ? (
          <>
            <span className="figures">{price(model.promptMicrosPer1k)}</span>
            <span className="text-ink-3"> {t("chat.in")} · </span>
            <span className="figures">{price(model.completionMicrosPer1k)}</span>
            <span className="text-ink-3"> {t("chat.out")}</span>
          </>
        ) : (
          t("chat.notSold")
        )}
      </span>
      <span className="col-start-2 truncate text-note text-ink-3">{model.modelId}</span>
      {model.contextTokens ? (
        <span className="text-end text-note text-ink-3">
          {t("chat.context", { tokens: shortTokens(model.contextTokens) })}
        </span>
      ) : null}
    </Combobox.Item>
  );
}
