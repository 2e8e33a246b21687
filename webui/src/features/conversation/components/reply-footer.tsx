import { Popover } from "@base-ui/react/popover";
import { Link } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Credits } from "@/components/ui/credits";
import { Mark } from "@/components/ui/mark";
import { ReceiptCard } from "@/components/ui/receipt-card";
import { useFormat } from "@/lib/use-format";
import type { ReplyPart } from "../model/rows";

/** What the answer cost and who gave it; opens to the receipt. */
export function ReplyFooter({ row, modelName }: { row: ReplyPart; modelName: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const spent = row.spentMicros ?? row.receipt?.spentMicros ?? null;
  const facts = (
    <>
      {spent !== null && <Credits micros={spent} rounding="up" className="text-ink-2" />}
      {spent === null && row.holdMicros !== null && row.status !== "failed" && (
        <Mark kind="held">{t("chat.settlingShort")}</Mark>
      )}
      <span>{modelName}</span>
      <span className="figures">{format.time(row.at)}</span>
    </>
  );
  const look = "inline-flex h-7 items-center gap-2.5 text-note text-ink-3";
  if (row.receipt === null) return <p className={look}>{facts}</p>;
  return (
    <Popover.Root>
      <Popover.Trigger className={`${look} -ms-2 rounded-sm px-2 hover:bg-hover hover:text-ink`}>
        {facts}
        <ChevronDown size={13} aria-hidden className="-ms-1" />
        <span className="sr-only">{t("receipt.open")}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="start" sideOffset={4} className="z-40">
          <Popover.Popup className="popup w-[min(24rem,calc(100vw-2rem))] rounded-lg border border-line bg-surface p-4 shadow-lift outline-none">
            <Popover.Title className="mb-3 font-semibold">{t("receipt.title")}</Popover.Title>
            <ReceiptCard
              receipt={row.receipt}
              {...(spent === null ? {} : { spentMicros: spent })}
              {...(row.holdMicros === null ? {} : { heldMicros: row.holdMicros })}
            />
            <Link
              to="/credits"
              hash="history"
              className="mt-3 inline-block text-note text-accent underline underline-offset-3"
            >
              {t("receipt.toHistory")}
            </Link>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
