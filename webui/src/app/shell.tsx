import { Dialog } from "@base-ui/react/dialog";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate, useParams, useRouterState } from "@tanstack/react-router";
import { Menu as MenuIcon, PanelLeft, SquarePen } from "lucide-react";
import { Suspense, lazy, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/ui/brand";
import { IconButton } from "@/components/ui/button";
import { type Session, sessionQuery } from "@/features/accounts/api/session";
import { ChatTitle } from "@/features/conversation/components/chat-title";
import { readStored, writeStored } from "@/lib/storage";
import { useHotkey } from "@/lib/use-hotkey";
import { KeyboardHelp } from "./keyboard-help";
import { useLiveUpdates } from "./live-updates";
import { OfflineBanner } from "./offline-banner";
import { Sidebar } from "./sidebar";

const AppSearch = lazy(() => import("./app-search").then((module) => ({ default: module.AppSearch })));

const RAIL_KEY = "limitless.rail";

/** What surrounds every page: the side bar, or a drawer where there is no room for it. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const href = useRouterState({ select: (state) => state.location.href });
  useEffect(() => {
    // The address changes on the way to the door; asking again from there would never end.
    if (session === null && !href.startsWith("/sign-in")) {
      void navigate({ to: "/sign-in", search: { returnTo: href, ended: true } });
    }
  }, [session, navigate, href]);
  if (session === null || session === undefined) return null;
  return <Inside session={session} />;
}

function Inside({ session }: { session: Session }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [rail, setRail] = useState(() => readStored(RAIL_KEY) !== "hidden");
  const openChat = useParams({ strict: false, select: (params) => params.conversationId });
  const path = useRouterState({ select: (state) => state.location.pathname });
  // The drawer belongs to the page it was opened on: going elsewhere closes it.
  const [drawerAt, setDrawerAt] = useState<string | null>(null);
  const drawer = drawerAt === path;
  const setDrawer = (open: boolean) => setDrawerAt(open ? path : null);
  const [help, setHelp] = useState(false);
  // Fetched with its first use; its code is needed by nobody who only chats.
  const [search, setSearch] = useState<"never" | "open" | "closed">("never");
  useLiveUpdates(session.userId);

  const toggleRail = () => {
    writeStored(RAIL_KEY, rail ? "hidden" : null);
    setRail(!rail);
  };
  const newChat = () => void navigate({ to: "/" });
  const openSearch = () => {
    setDrawer(false);
    setSearch("open");
  };
  useHotkey({ key: "k", ctrl: true }, openSearch);
  useHotkey({ key: "o", ctrl: true, shift: true }, newChat);
  useHotkey({ key: "s", ctrl: true, shift: true }, toggleRail);
  useHotkey({ key: "?" }, () => setHelp(true));
  useHotkey({ key: "/", ctrl: true }, () => setHelp(true));

  return (
    <div className="flex h-full">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:px-4 focus:py-2"
      >
        {t("common.skip")}
      </a>
      {rail && (
        <aside className="hidden w-66 shrink-0 border-e border-line bg-sunken lg:block">
          <Sidebar session={session} onSearch={openSearch} onHelp={() => setHelp(true)} onHide={toggleRail} />
        </aside>
      )}
      <Dialog.Root open={drawer} onOpenChange={setDrawer}>
        <Dialog.Portal>
          <Dialog.Backdrop className="veil fixed inset-0 z-30 bg-shade lg:hidden" />
          <Dialog.Popup className="sheet fixed inset-y-0 start-0 z-30 w-[min(19rem,85vw)] border-e border-line bg-sunken lg:hidden">
            <Dialog.Title className="sr-only">{t("nav.label")}</Dialog.Title>
            <Sidebar
              session={session}
              onSearch={openSearch}
              onHelp={() => setHelp(true)}
              onHide={() => setDrawer(false)}
            />
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex h-13 shrink-0 items-center justify-between gap-2 border-b border-line px-2 lg:hidden">
          <IconButton label={t("nav.open")} onClick={() => setDrawer(true)}>
            <MenuIcon size={19} aria-hidden />
          </IconButton>
          {openChat === undefined ? <Brand /> : <ChatTitle conversationId={openChat} />}
          <IconButton label={t("nav.newChat")} onClick={newChat}>
            <SquarePen size={18} aria-hidden />
          </IconButton>
        </header>
        {!rail && (
          <div className="absolute start-2 top-2 z-10 hidden lg:block">
            <IconButton label={t("nav.toggle")} keys="Ctrl Shift S" onClick={toggleRail}>
              <PanelLeft size={18} aria-hidden />
            </IconButton>
          </div>
        )}
        <OfflineBanner />
        <main id="content" className="min-h-0 flex-1">
          <Outlet />
        </main>
      </div>
      {search !== "never" && (
        <Suspense>
          <AppSearch
            open={search === "open"}
            onClose={() => setSearch("closed")}
            session={session}
            onHelp={() => setHelp(true)}
            onToggleRail={toggleRail}
          />
        </Suspense>
      )}
      <KeyboardHelp open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
