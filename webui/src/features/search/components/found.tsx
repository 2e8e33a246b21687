import { clsx } from "clsx";
import { MessageSquare } from "lucide-react";
import { type ReactNode, memo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { ChatHit, SaidHit, TextParts } from "../api/search";
import type { Command } from "./search-menu";

type OptionProps = { id: string; active: boolean; onPoint: () => void; onOpen: () => void };

/** One row that can be chosen: by the arrow keys from the field, or by pointing at it. */
function Option({ id, active, onPoint, onOpen, children }: OptionProps & { children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field it belongs to takes the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onPointerMove={active ? undefined : onPoint}
      onClick={onOpen}
      className={clsx("cursor-default rounded-md px-2.5 py-2 max-sm:min-h-11", active && "bg-hover")}
    >
      {children}
    </div>
  );
}

export function FoundCommand({ command: { label, keys, icon }, ...option }: OptionProps & { command: Command }) {
  return (
    <Option {...option}>
      <span className="flex items-center gap-2.5">
        <span className="text-ink-2">{icon}</span>
        <span className="flex-1">{label}</span>
        {keys !== undefined && <kbd className="font-mono text-note text-ink-3">{keys}</kbd>}
      </span>
    </Option>
  );
}

export function FoundChat({ chat, ...option }: OptionProps & { chat: ChatHit }) {
  return (
    <Option {...option}>
      <span className="flex items-center gap-2.5">
        <MessageSquare size={16} aria-hidden className="shrink-0 text-ink-2" />
        <span className="min-w-0 flex-1 truncate">
          <Marked parts={chat.title} />
        </span>
        <ShelfNote shelf={chat.shelf} />
      </span>
    </Option>
  );
}

/** What was said, who said it, when, and in which chat. */
export function FoundText({ hit, modelName, ...option }: OptionProps & { hit: SaidHit; modelName: string | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Option {...option}>
      <span className="flex items-baseline gap-2 text-note text-ink-3">
        <span className="min-w-0 truncate font-medium text-ink-2">{hit.title ?? t("list.untitled")}</span>
        <ShelfNote shelf={hit.shelf} />
        <span className="min-w-0 flex-1 truncate">{hit.kind === "message" ? t("search.you") : modelName}</span>
        <span className="shrink-0 figures">{format.date(hit.at)}</span>
      </span>
      <span className="mt-0.5 line-clamp-2 break-words">
        <Marked parts={hit.text} />
      </span>
    </Option>
  );
}

function ShelfNote({ shelf }: { shelf: ChatHit["shelf"] }) {
  const { t } = useTranslation();
  if (shelf === "RECENT") return null;
  return <span className="shrink-0 text-note text-ink-3">{t(`search.kept.${shelf}`)}</span>;
}

const Marked = memo(function Marked({ parts }: { parts: TextParts }) {
  return parts.map(({ text, hit }, at) =>
    hit ? (
      <mark key={at} className="rounded-xs bg-held-wash font-medium text-ink">
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
});
