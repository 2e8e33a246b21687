import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  Archive,
  Coins,
  Headset,
  Keyboard,
  PanelLeft,
  Scale,
  SlidersHorizontal,
  SquarePen,
  UserRound,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/features/accounts/api/session";
import { modelsQuery } from "@/features/conversation/api/models";
import { shortName } from "@/features/conversation/model/model-choice";
import { type Command, SearchMenu } from "@/features/search/components/search-menu";
import { mayEnter } from "./roles";

type AppSearchProps = {
  open: boolean;
  onClose: () => void;
  session: Session;
  onHelp: () => void;
  onToggleRail: () => void;
};

/** Search with the commands of the whole application. */
export function AppSearch({ open, onClose, session, onHelp, onToggleRail }: AppSearchProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery(modelsQuery);
  const place = (label: string, to: Place, icon: ReactNode, keys?: string): Command => ({
    label,
    icon,
    run: () => void navigate({ to }),
    ...(keys === undefined ? {} : { keys }),
  });
  const commands: Command[] = [
    place(t("nav.newChat"), "/", <SquarePen size={16} aria-hidden />, "Ctrl Shift O"),
    place(t("nav.credits"), "/credits", <Coins size={16} aria-hidden />),
    place(t("list.archivedTitle"), "/archived", <Archive size={16} aria-hidden />),
    place(t("account.title"), "/account", <UserRound size={16} aria-hidden />),
    ...(mayEnter(session, "finance") ? [place(t("nav.finance"), "/finance", <Scale size={16} aria-hidden />)] : []),
    ...(mayEnter(session, "support") ? [place(t("nav.support"), "/support", <Headset size={16} aria-hidden />)] : []),
    ...(mayEnter(session, "admin")
      ? [place(t("nav.admin"), "/admin", <SlidersHorizontal size={16} aria-hidden />)]
      : []),
    { label: t("nav.toggle"), keys: "Ctrl Shift S", icon: <PanelLeft size={16} aria-hidden />, run: onToggleRail },
    { label: t("nav.shortcuts"), keys: "?", icon: <Keyboard size={16} aria-hidden />, run: onHelp },
  ];
  return (
    <SearchMenu
      open={open}
      onClose={onClose}
      commands={commands}
      models={(data?.models ?? []).map((model) => ({ modelId: model.modelId, name: shortName(model) }))}
      onOpen={({ conversationId, saidId }) =>
        void navigate({
          to: "/c/$conversationId",
          params: { conversationId },
          search: saidId === null ? {} : { branch: saidId, at: saidId },
        })
      }
    />
  );
}

type Place = "/" | "/credits" | "/archived" | "/account" | "/finance" | "/support" | "/admin";
