import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { useFormat } from "@/lib/use-format";
import { type FoundUser, findUsersQuery } from "../api/users";
import { ReasonDialog } from "./reason-dialog";

type UserSearchProps = { wanted: string; onSearch: (wanted: string) => void; onView: (viewId: string) => void };

/** Finds one user by e-mail or id. Only a reason opens what happened to them. */
export function UserSearch({ wanted, onSearch, onView }: UserSearchProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(wanted);
  const [chosen, setChosen] = useState<FoundUser | null>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <>
      <form onSubmit={search} role="search" className="flex items-end gap-2">
        <TextField
          className="flex-1"
          label={t("support.who")}
          value={typed}
          placeholder={t("support.whoExample")}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="primary" disabled={typed.trim() === ""}>
          {t("support.search")}
        </Button>
      </form>
      {wanted === "" ? (
        <EmptyState title={t("support.start")} text={t("support.startText")} />
      ) : (
        <Found wanted={wanted} onChoose={setChosen} />
      )}
      <ReasonDialog user={chosen} onClose={() => setChosen(null)} onOpened={onView} />
    </>
  );
}

function Found({ wanted, onChoose }: { wanted: string; onChoose: (user: FoundUser) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useQuery(findUsersQuery(wanted));
  if (data === undefined) {
    return error === null ? (
      <Loading rows={2} label={t("support.searching")} />
    ) : (
      <ProblemNote error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.length === 0) return <EmptyState title={t("support.nobody")} text={t("support.nobodyText")} />;
  return (
    <ul className="mt-6 divide-y divide-line border-y border-line">
      {data.map((user) => (
        <li key={user.userId} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div>
            <p className="figures break-all">{user.userId}</p>
            {user.registeredAt && (
              <p className="text-note text-ink-3">{t("support.since", { date: format.date(user.registeredAt) })}</p>
            )}
          </div>
          <Button onClick={() => onChoose(user)}>{t("support.open")}</Button>
        </li>
      ))}
    </ul>
  );
}
