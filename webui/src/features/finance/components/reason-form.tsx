import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { ModalActions } from "@/components/ui/modal";
import { ProblemNote } from "@/components/ui/states";
import { isReason } from "../model/ids";
import { ReasonField } from "./reason-field";

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
