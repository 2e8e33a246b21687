import { CornerDownLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { Model } from "../api/models";
import { shortName } from "../model/model-choice";

const EXAMPLES = ["explain", "write", "code"] as const;

type WelcomeProps = { model: Model | null; onPick: (text: string) => void };

/** A chat before its first word: what the chosen model costs, and something to begin with. */
export function Welcome({ model, onPick }: WelcomeProps) {
  const { t } = useTranslation();
  return (
    <div className="flex min-h-0 flex-1 thin-scroll flex-col justify-end overflow-y-auto">
      <div className="mx-auto w-full max-w-3xl px-4 pt-6 pb-8 sm:px-8 sm:pb-10">
        <title>{`${t("nav.newChat")} · Limitless Chat`}</title>
        <h1 className="text-figure font-semibold tracking-tight text-balance">{t("chat.welcome")}</h1>
        <p className="mt-2 max-w-lg text-body text-ink-2">{t("chat.welcomeText")}</p>
        {model !== null && <Price model={model} />}
        <ul aria-label={t("chat.examples")} className="mt-8 divide-y divide-line border-y border-line">
          {EXAMPLES.map((example) => (
            <li key={example}>
              <button
                type="button"
                onClick={() => onPick(t(`chat.example.${example}`))}
                className="group flex min-h-11 w-full items-center gap-3 py-2 text-start text-ink-2 hover:text-ink"
              >
                <span className="flex-1">{t(`chat.example.${example}`)}</span>
                <CornerDownLeft size={15} aria-hidden className="shrink-0 text-ink-3 group-hover:text-accent" />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The two prices that every answer is made of. */
function Price({ model }: { model: Model }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { promptMicrosPer1k: prompt, completionMicrosPer1k: completion } = model;
  if (prompt === null || prompt === undefined || completion === null || completion === undefined) return null;
  return (
    <p className="mt-3 max-w-lg text-ink-3">
      {t("chat.priceOf", {
        model: shortName(model),
        prompt: format.credits(prompt, { rounding: "up" }),
        completion: format.credits(completion, { rounding: "up" }),
      })}
    </p>
  );
}
