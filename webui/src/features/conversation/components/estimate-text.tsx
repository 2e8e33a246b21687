import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { useTranslation } from "react-i18next";
import { useDebounced } from "@/lib/use-debounced";
import { useFormat } from "@/lib/use-format";
import { type EstimateRequest, estimateQuery } from "../api/estimate";

/** "≈ n, at most m credits" for what stands in the composer. */
export function EstimateText({ request, active }: { request: EstimateRequest; active: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const settled = useDebounced(request, 350);
  const wanted = active && settled.text.trim() !== "" && settled.model !== "";
  const { data } = useQuery({ ...estimateQuery(settled), enabled: wanted, placeholderData: keepPreviousData });
  if (!wanted || data === undefined) return null;
  return (
    <p className={clsx("text-note", data.affordable ? "text-ink-3" : "text-refused")}>
      {t(data.affordable ? "chat.estimate" : "chat.estimateShort", {
        about: format.credits(data.estimateMicros, { rounding: "up" }),
        most: format.credits(data.atMostMicros, { rounding: "up" }),
      })}
    </p>
  );
}
