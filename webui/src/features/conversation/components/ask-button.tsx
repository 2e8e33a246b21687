import { Popover } from "@base-ui/react/popover";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { EstimateText } from "@/components/ui/estimate-text";
import { asProblem } from "@/lib/problem";
import { useProblemText } from "@/lib/use-problem-text";
import { type EstimateRequest, estimateQuery } from "../api/estimate";

/** What can be asked for beside or behind an answer: of which model, at what price. */
export type Asking = { modelName: string; request: EstimateRequest; onAsk: () => void };

type AskButtonProps = {
  trigger: ReactElement;
  title: string;
  confirm: string;
  request: EstimateRequest;
  onAsk: () => void;
};

/** Asks for another answer, or for the rest of one, once its price was there to be read. */
export function AskButton({ trigger, title, confirm, request, onAsk }: AskButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner align="start" side="top" sideOffset={4} className="z-40">
          <Popover.Popup className="popup w-[min(20rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-4 shadow-lift outline-none">
            <Popover.Title className="mb-2 font-semibold">{title}</Popover.Title>
            <Cost request={request} />
            <Button
              look="primary"
              className="mt-3 w-full"
              onClick={() => {
                setOpen(false);
                onAsk();
              }}
            >
              {confirm}
            </Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What it would cost. Nobody has to wait for it. */
function Cost({ request }: { request: EstimateRequest }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(estimateQuery(request));
  if (error !== null) return <Trouble error={error} />;
  if (data === undefined) return <p className="text-small text-ink-3">{t("chat.estimating")}</p>;
  return (
    <div role="status" className="text-small">
      <EstimateText {...data} />
      {data.leftOutMessages > 0 && (
        <p className="mt-1 text-ink-3">{t("chat.willBeLeftOut", { count: data.leftOutMessages })}</p>
      )}
    </div>
  );
}

function Trouble({ error }: { error: Error }) {
  const text = useProblemText(asProblem(error));
  return (
    <p role="status" className="text-small text-refused">
      {text}
    </p>
  );
}
