import { useTranslation } from "react-i18next";

/** Says of an answer that the model was not sent the whole chat, and by what rule. */
export function LeftOut({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <details className="mb-3 text-small text-ink-3">
      <summary className="w-fit rounded-sm hover:text-ink">{t("chat.leftOut", { count })}</summary>
      <p className="mt-2 max-w-prose border-s border-line ps-4">{t("chat.leftOutRule")}</p>
    </details>
  );
}
