import { useId } from "react";
import { useTranslation } from "react-i18next";
import { isReason } from "@/lib/reason";
import { TextField } from "./field";

/** Codes that are used often; any other short code will do. */
const USUAL = [
  "goodwill",
  "double-charge",
  "outage",
  "correction",
  "fraud",
  "uncollectable",
  "refunded",
  "looked-at",
  "not-ours",
];

type ReasonFieldProps = { value: string; onChange: (reason: string) => void; tried: boolean };

/** Why it is done, as a short code: the books hold no sentences about people. */
export function ReasonField({ value, onChange, tried }: ReasonFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <TextField
        label={t("finance.reason")}
        value={value}
        list={id}
        autoComplete="off"
        maxLength={40}
        hint={t("finance.reasonHint")}
        error={tried && !isReason(value) ? t("finance.reasonShape") : null}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {USUAL.map((code) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </datalist>
    </>
  );
}
