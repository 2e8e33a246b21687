import { useTranslation } from "react-i18next";
import { Modal } from "@/components/ui/modal";
import { ReasonForm } from "@/components/ui/reason-form";
import { say } from "@/components/ui/toasts";
import { useFormat } from "@/lib/use-format";
import type { Debt } from "../api/debts";
import { type WriteOffDecision, useWriteOff } from "../api/write-off";

export type AskedWriteOff = { debt: Debt; decision: WriteOffDecision };

const WORDS = {
  "write-off": { title: "askTitle", text: "askText", action: "writeOff", done: "done", look: "danger" },
  "write-off/reject": {
    title: "rejectTitle",
    text: "rejectText",
    action: "reject",
    done: "rejectedNow",
    look: "primary",
  },
} as const;

/** Asks before a debt is given up, or that is turned down, with the amount it is about. */
export function WriteOffDialog({ asked, onClose }: { asked: AskedWriteOff | null; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = WORDS[asked?.decision ?? "write-off"];
  return (
    <Modal
      open={asked !== null}
      onClose={onClose}
      title={t(`finance.debts.${words.title}`)}
      description={
        asked !== null && (
          <span className="break-words">
            {t(`finance.debts.${words.text}`, {
              amount: format.credits(asked.debt.debtMicros, { rounding: "exact" }),
              user: asked.debt.userId,
            })}
          </span>
        )
      }
    >
      {asked !== null && <WriteOffForm key={asked.debt.lotId} asked={asked} onClose={onClose} />}
    </Modal>
  );
}

function WriteOffForm({ asked: { debt, decision }, onClose }: { asked: AskedWriteOff; onClose: () => void }) {
  const { t } = useTranslation();
  const writeOff = useWriteOff(decision);
  const words = WORDS[decision];
  const onSuccess = () => {
    say(t(`finance.debts.${words.done}`));
    onClose();
  };
  return (
    <ReasonForm
      action={t(`finance.debts.${words.action}`)}
      look={words.look}
      pending={writeOff.isPending}
      error={writeOff.error}
      onSubmit={(reason) => writeOff.mutate({ debt, reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}
