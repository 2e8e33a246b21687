import { create } from "zustand";
import { readStored, writeStored } from "@/lib/storage";
import type { Model } from "../api/models";

const KEY = "limitless.model";

const useChoice = create<{ modelId: string | null }>(() => ({ modelId: readStored(KEY) }));

export function chooseModel(modelId: string): void {
  writeStored(KEY, modelId);
  useChoice.setState({ modelId });
}

/** The model chosen last in this browser if it is still sold, else the first that is. */
export function useChosenModel(models: readonly Model[] | undefined): Model | null {
  const chosen = useChoice(({ modelId }) => modelId);
  const sold = models?.filter((model) => model.sellable) ?? [];
  return sold.find((model) => model.modelId === chosen) ?? sold[0] ?? null;
}

/** The name without its maker's before it, `OpenAI: GPT-4o`, which the id tells as well. */
export function shortName(model: Pick<Model, "name">): string {
  return model.name.replace(/^[^:]{2,24}: (?=\S)/, "");
}

/** Whether every word of the search occurs in the model's name or id. */
export function matchesModel(model: Model, search: string): boolean {
  const text = `${model.name} ${model.modelId}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A context window as people say it: `128k`, `1M`. */
export function shortTokens(tokens: number): string {
  if (tokens >= 1_000_000) return `${Math.round(tokens / 100_000) / 10}M`;
  return tokens >= 1000 ? `${Math.round(tokens / 1000)}k` : String(tokens);
}
