import { useInfiniteQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { LoadMore } from "@/components/ui/load-more";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useDebounced } from "@/lib/use-debounced";
import { builtPercent, searchQuery } from "../api/search";
import { EVERYTHING, type Narrowing, isNarrowed, matchesLabel } from "../model/narrowing";
import { FoundChat, FoundCommand, FoundText } from "./found";
import { NarrowingBar } from "./narrowing-bar";
import type { SearchMenuProps } from "./search-menu";

type SearchPanelProps = Omit<SearchMenuProps, "open" | "onClose"> & {
  field: RefObject<HTMLInputElement | null>;
  icon: ReactNode;
  close: ReactNode;
  onDone: () => void;
};

const TYPING_MS = 120;

/** One line to type in, and below it what it finds: commands, chats by their titles, and what was said. */
export function SearchPanel({ commands, models, onOpen, field, icon, close, onDone }: SearchPanelProps) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [narrowing, setNarrowing] = useState<Narrowing>(EVERYTHING);
  const [chosen, setChosen] = useState(0);
  const words = useDebounced(typed.trim(), TYPING_MS);
  const query = useInfiniteQuery(searchQuery(words, narrowing));
  const isAsked = words !== "";
  const pages = isAsked ? (query.data?.pages ?? []) : [];
  const chats = pages[0]?.chats ?? [];
  const said = pages.flatMap((page) => page.said);
  const offered = isNarrowed(narrowing) ? [] : commands.filter(({ label }) => matchesLabel(label, typed.trim()));
  const count = offered.length + chats.length + said.length;
  const active = Math.min(chosen, Math.max(0, count - 1));
  const building = builtPercent(query.failureReason);
  const finding = isAsked && (query.isPending || query.isPlaceholderData) && building === null;

  const open = (place: number) => {
    const command = offered[place];
    const chat = chats[place - offered.length];
    const text = said[place - offered.length - chats.length];
    if (command !== undefined) command.run();
    else if (chat !== undefined) onOpen({ conversationId: chat.conversationId, saidId: null });
    else if (text !== undefined) onOpen({ conversationId: text.conversationId, saidId: text.id });
    else return;
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[event.key];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(count - 1, to));
      setChosen(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") open(active);
    else return;
    event.preventDefault();
  };
  const option = (place: number) => ({
    id: `${id}-${place}`,
    active: place === active,
    onPoint: () => setChosen(place),
    onOpen: () => open(place),
  });

  return (
    <>
      <div className="flex shrink-0 items-center gap-3 border-b border-line px-4 py-2">
        {icon}
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          aria-label={t("search.field")}
          placeholder={t("search.placeholder")}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          className="h-10 min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-ink-3"
        />
        {close}
      </div>
      {isAsked && <NarrowingBar narrowing={narrowing} models={models} onNarrow={setNarrowing} />}
      <p role="status" className="sr-only">
        {finding
          ? t("search.finding")
          : isAsked && building === null
            ? t("search.found", { count: said.length + chats.length })
            : ""}
      </p>
      <div className="min-h-0 flex-1 scroll-py-2 thin-scroll overflow-y-auto p-2">
        <div id={`${id}-list`} role="listbox" aria-label={t("search.results")}>
          {offered.length > 0 && (
            <Group title={t("search.commands")}>
              {offered.map((command, at) => (
                <FoundCommand key={command.label} {...option(at)} command={command} />
              ))}
            </Group>
          )}
          {chats.length > 0 && (
            <Group title={t("search.chats")}>
              {chats.map((chat, at) => (
                <FoundChat key={chat.conversationId} {...option(offered.length + at)} chat={chat} />
              ))}
            </Group>
          )}
          {said.length > 0 && (
            <Group title={t("search.said")}>
              {said.map((hit, at) => (
                <FoundText
                  key={hit.id}
                  {...option(offered.length + chats.length + at)}
                  hit={hit}
                  modelName={models.find(({ modelId }) => modelId === hit.model)?.name ?? hit.model ?? null}
                />
              ))}
            </Group>
          )}
        </div>
        {isAsked && said.length > 0 && <LoadMore {...query} />}
        <Aside
          isAsked={isAsked}
          isFinding={finding && count === 0}
          isEmpty={!finding && query.isSuccess && chats.length + said.length === 0}
          building={building}
          error={query.error}
          onRetry={() => void query.refetch()}
          words={words}
          onWiden={isNarrowed(narrowing) ? () => setNarrowing(EVERYTHING) : null}
        />
      </div>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="pb-2">
      <div id={id} className="px-2.5 pt-2 pb-1 text-note text-ink-3">
        {title}
      </div>
      {children}
    </div>
  );
}

type AsideProps = {
  isAsked: boolean;
  isFinding: boolean;
  isEmpty: boolean;
  building: number | null;
  error: Error | null;
  onRetry: () => void;
  words: string;
  onWiden: (() => void) | null;
};

/** What is said where there is nothing to list. */
function Aside({ isAsked, isFinding, isEmpty, building, error, onRetry, words, onWiden }: AsideProps) {
  const { t } = useTranslation();
  if (!isAsked) return <p className="px-2.5 py-2 text-note text-ink-3">{t("search.hint")}</p>;
  if (building !== null)
    return <EmptyState title={t("search.building")} text={t("search.built", { percent: building })} />;
  if (error !== null) return <ProblemNote error={error} onRetry={onRetry} />;
  if (isFinding) return <Loading rows={5} label={t("search.finding")} />;
  if (!isEmpty) return null;
  return (
    <EmptyState
      title={t("search.none", { words })}
      text={t("search.noneText")}
      action={
        onWiden === null ? undefined : (
          <Button size="dense" onClick={onWiden}>
            {t("search.everywhere")}
          </Button>
        )
      }
    />
  );
}
