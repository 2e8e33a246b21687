import { useVirtualizer } from "@tanstack/react-virtual";
import { clsx } from "clsx";
import { ArrowDown } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import type { EstimateRequest } from "../api/estimate";
import { type ShownRow, type Step, rowsOf } from "../model/branches";
import { type Place, type ReplyPart, type Row, cutPart } from "../model/rows";
import type { Asking } from "./ask-button";
import { MessageItem } from "./message-item";
import { ReplyItem } from "./reply-item";

type TranscriptProps = {
  path: readonly Step[];
  /** The message or answer that is shown first; null for the end. */
  at: string | null;
  nameOfModel: (modelId: string | null) => string | null;
  onSwitch: (messageId: string) => void;
  /** The message that is being put in other words. */
  edited: string | null;
  onOpenEdit: (messageId: string | null) => void;
  /** What putting a message like this would cost; null while nothing can be sent. */
  costOf: (step: Step, text: string) => EstimateRequest | null;
  /** Null while nothing can be sent. */
  onEdit: ((step: Step, text: string) => void) | null;
  /** The same message once more, and the rest of an answer that was cut; null while nothing can be sent. */
  againOf: (step: Step) => Asking | null;
  restOf: (part: ReplyPart) => Asking | null;
  onRejoin: (step: Step) => void;
  /** Null while no chat can be begun from here. */
  onFork: ((messageId: string) => void) | null;
  onRemove: ((step: Step) => void) | null;
  /** Where the changed text of a message is kept. */
  draftKeyOf: (messageId: string) => string;
};

/** The messages, of which only those in view exist. Follows the end only while the reader is there. */
export function TranscriptList({ path, at, ...rest }: TranscriptProps) {
  const { t } = useTranslation();
  const rows = rowsOf(path);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.row.kind === "message" ? 72 : 240),
    anchorTo: "end",
    followOnAppend: true,
    scrollEndThreshold: 96,
    overscan: 6,
    paddingStart: 16,
    paddingEnd: 24,
  });
  const found = at === null ? -1 : rows.findIndex(({ row }) => says(row, at));
  useLayoutEffect(() => {
    if (found < 0) virtual.scrollToEnd();
    else virtual.scrollToIndex(found, { align: "start" });
    // Only when the chat is opened: what comes later does not take the reader away.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [virtual]);
  // What is to be changed may be out of view, and then it does not exist yet.
  const place = rows.findIndex(({ row }) => row.kind === "message" && row.messageId === rest.edited);
  useLayoutEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: "auto" });
  }, [virtual, place]);
  const away = !virtual.isAtEnd();
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t("chat.transcript")}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
        tabIndex={0}
        className="h-full thin-scroll overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <div className="relative mx-auto w-full max-w-3xl" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            // By its place: another version of a message takes the place of the first, and the focus stays.
            const shown = rows[item.index];
            if (shown === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={clsx("absolute inset-x-0 top-0 px-4 sm:px-8", item.index === found && FOUND)}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <TranscriptRow {...shown} place={placeOf(item.index, rows.length)} {...rest} />
              </div>
            );
          })}
        </div>
      </div>
      {away && (
        <Button
          size="dense"
          className="absolute bottom-2 left-1/2 -translate-x-1/2 rounded-full shadow-lift"
          onClick={() => virtual.scrollToEnd()}
        >
          <ArrowDown size={14} aria-hidden />
          {t("chat.jumpToEnd")}
        </Button>
      )}
    </div>
  );
}

/** A mark beside what was looked for. */
const FOUND = "before:absolute before:inset-y-2 before:start-1 before:w-0.5 before:rounded-full before:bg-accent";

type TranscriptRowProps = Omit<TranscriptProps, "path" | "at"> & ShownRow & { place: Place };

function TranscriptRow({ row, step, end, place, onSwitch, ...rest }: TranscriptRowProps) {
  const { nameOfModel, edited, onOpenEdit, costOf, onEdit, againOf, restOf, onRejoin, onFork, onRemove, draftKeyOf } =
    rest;
  if (row.kind === "message") {
    return (
      <MessageItem
        row={row}
        place={place}
        versions={step.messages}
        onSwitch={onSwitch}
        draftKey={draftKeyOf(row.messageId)}
        opened={edited === row.messageId}
        onOpen={(open) => onOpenEdit(open ? row.messageId : null)}
        costOf={(text) => costOf(step, text)}
        onEdit={onEdit === null ? null : (text) => onEdit(step, text)}
        onRemove={onRemove === null ? null : () => onRemove(step)}
      />
    );
  }
  const cut = cutPart(row);
  return (
    <ReplyItem
      row={row}
      place={place}
      modelName={nameOfModel(row.modelAnswered ?? row.modelAsked)}
      versions={step.replies}
      rests={end === step ? null : end.messages}
      onSwitch={onSwitch}
      again={againOf(step)}
      rest={cut === null ? null : restOf(cut)}
      onFork={onFork === null ? null : () => onFork(end.turn.message.messageId)}
      onRejoin={() => onRejoin(end)}
    />
  );
}

function says(row: Row, id: string): boolean {
  return row.kind === "message" ? row.messageId === id : row.parts.some(({ replyId }) => replyId === id);
}

function placeOf(index: number, count: number): Place {
  return { "aria-posinset": index + 1, "aria-setsize": count };
}
