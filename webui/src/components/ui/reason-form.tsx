import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isReason } from "@/lib/reason";
import { Button } from "./button";
import { ModalActions } from "./modal";
import { ReasonField } from "./reason-field";
import { ProblemNote } from "./states";

type ReasonFormProps = {
  action: string;
  look: "primary" | "danger";
  pending: boolean;
  error: Error | null;
  onSubmit: (reason: string) => void;
  onClose: () => void;
};

/** What a dialog asks where all it needs is why. */
export function ReasonForm({ action, look, pending, error, onSubmit, onClose }: ReasonFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isReason(reason)) onSubmit(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      <ReasonField value={reason} onChange={setReason} tried={tried} />
      {error !== null && (
        <div className="mt-3">
          <ProblemNote error={error} />
        </div>
      )}
      <ModalActions>
        <Button onClick={onClose}>{t("common.cancel")}</Button>
        <Button type="submit" look={look} disabled={pending}>
          {action}
        </Button>
      </ModalActions>
    </form>
  );
}
