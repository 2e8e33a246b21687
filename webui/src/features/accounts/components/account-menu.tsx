import { Archive, ChevronsUpDown, LogOut, UserRound } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { LANGUAGES, chooseLanguage } from "@/lib/i18n";
import { type ThemeChoice, chooseTheme, themeChoice } from "@/lib/theme";
import type { Session } from "../api/session";

/** Who is signed in; theme, language, the way to archived chats and the account, and the way out. */
export function AccountMenu({
  session,
  onArchived,
  onAccount,
  onSignOut,
}: {
  session: Session;
  onArchived: () => void;
  onAccount: () => void;
  onSignOut: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useState<ThemeChoice>(themeChoice);
  const name = session.name || session.email || t("account.you");
  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button
          type="button"
          className="flex h-11 w-full items-center gap-2.5 rounded-md px-2 text-start hover:bg-hover"
        >
          <span
            aria-hidden
            className="grid size-7 shrink-0 place-items-center rounded-md bg-ink text-note font-semibold text-paper uppercase"
          >
            {Array.from(name)[0]}
          </span>
          <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
          <ChevronsUpDown size={15} aria-hidden className="text-ink-3" />
        </button>
      }
    >
      <p className="max-w-64 truncate px-2.5 py-1.5 text-note text-ink-3">{session.email ?? session.userId}</p>
      <MenuSeparator />
      <MenuChoice
        label={t("account.theme")}
        value={theme}
        options={(["system", "light", "dark"] as const).map((value) => ({ value, label: t(`account.${value}`) }))}
        onChoose={(choice) => {
          chooseTheme(choice);
          setTheme(choice);
        }}
      />
      <MenuChoice
        label={t("account.language")}
        value={i18n.language}
        options={LANGUAGES.map(({ code, name: label }) => ({ value: code, label }))}
        onChoose={(code) => void chooseLanguage(code)}
      />
      <MenuSeparator />
      <MenuItem icon={<Archive size={15} aria-hidden />} onSelect={onArchived}>
        {t("list.archivedTitle")}
      </MenuItem>
      <MenuItem icon={<UserRound size={15} aria-hidden />} onSelect={onAccount}>
        {t("account.title")}
      </MenuItem>
      <MenuItem icon={<LogOut size={15} aria-hidden />} onSelect={onSignOut}>
        {t("account.signOut")}
      </MenuItem>
    </Menu>
  );
}
