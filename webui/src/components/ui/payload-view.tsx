import { useTranslation } from "react-i18next";
import { ScrollRegion } from "./scroll-region";

/** The stored facts of an event, as they are. */
export function PayloadView({ value }: { value: unknown }) {
  const { t } = useTranslation();
  const text = JSON.stringify(parsed(value), null, 2);
  return (
    <ScrollRegion
      label={t("common.payload")}
      className="mt-1 max-h-96 overflow-auto rounded-md border border-line bg-sunken"
    >
      <pre className="px-4 py-3 font-mono text-note">{text ?? "–"}</pre>
    </ScrollRegion>
  );
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
