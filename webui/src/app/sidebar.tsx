import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Coins, Headset, Keyboard, PanelLeft, Scale, Search, SlidersHorizontal, SquarePen } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "@/components/ui/brand";
import { IconButton } from "@/components/ui/button";
import { say } from "@/components/ui/toasts";
import type { Session } from "@/features/accounts/api/session";
import { signOut } from "@/features/accounts/api/sign-out";
import { AccountMenu } from "@/features/accounts/components/account-menu";
import { BalanceReadout } from "@/features/credits/components/balance-readout";
import { ChatList } from "@/features/conversation/components/chat-list";
import { dropAllTurns } from "@/features/conversation/stream/live-replies";
import { mayEnter } from "./roles";

type SidebarProps = { session: Session; onSearch: () => void; onHelp: () => void; onHide: () => void };

/** The way to everything: chats first, then what the roles allow, then the account. */
export function Sidebar({ session, onSearch, onHelp, onHide }: SidebarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const openChat = useParams({ strict: false, select: (params) => params.conversationId });
  const leave = () => {
    signOut().then(
      () => {
        dropAllTurns();
        // A fresh page: nothing of what was read stays in memory.
        location.assign("/sign-in");
      },
      () => say(t("problem.unreachable")),
    );
  };
  return (
    <div className="flex h-full flex-col">
      <div className="flex h-14 shrink-0 items-center justify-between ps-4 pe-2">
        <Brand />
        <IconButton label={t("nav.toggle")} keys="Ctrl Shift S" onClick={onHide}>
          <PanelLeft size={18} aria-hidden />
        </IconButton>
      </div>
      <nav aria-label={t("nav.label")} className="px-2 pb-3">
        <NavLink to="/" exact icon={<SquarePen size={17} aria-hidden />}>
          {t("nav.newChat")}
        </NavLink>
        <button type="button" onClick={onSearch} className={NAV_ROW}>
          <Search size={17} aria-hidden />
          <span className="flex-1 text-start">{t("search.open")}</span>
          <kbd className="font-mono text-note text-ink-3 max-lg:hidden">Ctrl K</kbd>
        </button>
        <NavLink to="/credits" icon={<Coins size={17} aria-hidden />} extra={<BalanceReadout />}>
          {t("nav.credits")}
        </NavLink>
        {mayEnter(session, "finance") && (
          <NavLink to="/finance" icon={<Scale size={17} aria-hidden />}>
            {t("nav.finance")}
          </NavLink>
        )}
        {mayEnter(session, "support") && (
          <NavLink to="/support" icon={<Headset size={17} aria-hidden />}>
            {t("nav.support")}
          </NavLink>
        )}
        {mayEnter(session, "admin") && (
          <NavLink to="/admin" icon={<SlidersHorizontal size={17} aria-hidden />}>
            {t("nav.admin")}
          </NavLink>
        )}
      </nav>
      <nav aria-label={t("nav.chats")} className="min-h-0 flex-1 thin-scroll overflow-y-auto border-t border-line px-2">
        <ChatList
          onDeleted={(conversationId) => {
            if (conversationId === openChat) void navigate({ to: "/" });
          }}
        />
      </nav>
      <div className="flex shrink-0 items-center gap-1 border-t border-line p-2">
        <div className="min-w-0 flex-1">
          <AccountMenu
            session={session}
            onArchived={() => void navigate({ to: "/archived" })}
            onAccount={() => void navigate({ to: "/account" })}
            onSignOut={leave}
          />
        </div>
        <IconButton label={t("nav.shortcuts")} keys="?" onClick={onHelp} className="max-sm:hidden">
          <Keyboard size={17} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

const NAV_ROW =
  "flex h-9 w-full items-center gap-2.5 rounded-md px-2.5 text-ink-2 hover:bg-hover hover:text-ink max-lg:h-11";

type NavLinkProps = {
  to: "/" | "/credits" | "/finance" | "/support" | "/admin";
  exact?: boolean;
  icon: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
};

function NavLink({ to, exact = false, icon, extra, children }: NavLinkProps) {
  return (
    <Link
      to={to}
      activeOptions={{ exact, includeSearch: false }}
      className={clsx(
        NAV_ROW,
        "aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink",
      )}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {extra}
    </Link>
  );
}
