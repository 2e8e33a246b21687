import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { LoadMore } from "@/components/ui/load-more";
import { EmptyState, Loading, ProblemNote } from "@/components/ui/states";
import { ROLES, useSetRole } from "../api/set-role";
import { useSetDisabled } from "../api/set-disabled";
import { type AdminUser, adminUsersQuery } from "../api/users";

type UsersProps = { ownId: string; wanted: string; onSearch: (wanted: string) => void };

/** Who there is and what they may do. */
export function Users({ ownId, wanted, onSearch }: UsersProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(wanted);
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <>
      <form onSubmit={search} role="search" className="mb-4 flex items-end gap-2">
        <TextField
          className="max-w-md flex-1"
          label={t("admin.who")}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t("admin.search")}</Button>
      </form>
      <UserRows ownId={ownId} wanted={wanted} />
    </>
  );
}

function UserRows({ ownId, wanted }: { ownId: string; wanted: string }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(adminUsersQuery(wanted));
  const users = query.data?.pages.flatMap((page) => page.users) ?? [];
  if (query.isPending) return <Loading rows={5} label={t("admin.loading")} />;
  if (query.error !== null && users.length === 0) {
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (users.length === 0) return <EmptyState title={t("admin.nobody")} text={t("admin.nobodyText")} />;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {users.map((user) => (
          <UserRow key={user.userId} user={user} own={user.userId === ownId} />
        ))}
      </ul>
      <LoadMore {...query} />
    </>
  );
}

function UserRow({ user, own }: { user: AdminUser; own: boolean }) {
  const { t } = useTranslation();
  const setRole = useSetRole();
  const setDisabled = useSetDisabled();
  const name = user.name || t("admin.nameless");
  const disabled = user.disabled === true;
  const error = setRole.error ?? setDisabled.error;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="font-medium">
            {name} {own && <span className="font-normal text-ink-3">{t("admin.you")}</span>}
            {disabled && <span className="ms-2 text-refused">{t("admin.disabled")}</span>}
          </p>
          <p className="text-note break-all text-ink-3">
            {user.email} <span className="figures">{user.userId}</span>
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <fieldset className="flex gap-4">
            <legend className="sr-only">{t("admin.rolesOf", { name })}</legend>
            {ROLES.map((role) => (
              <label key={role} className="inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  className="size-4 accent-(--accent)"
                  checked={user.roles.some((granted) => granted.toLowerCase() === role)}
                  disabled={setRole.isPending || (own && role === "admin")}
                  onChange={(event) => setRole.mutate({ userId: user.userId, role, granted: event.target.checked })}
                />
                {t(`roles.${role}`)}
              </label>
            ))}
          </fieldset>
          <Button
            size="dense"
            disabled={own || setDisabled.isPending}
            onClick={() => setDisabled.mutate({ userId: user.userId, disabled: !disabled })}
          >
            {t(disabled ? "admin.enable" : "admin.disable")}
          </Button>
        </div>
      </div>
      {error !== null && (
        <div className="mt-2">
          <ProblemNote error={error} />
        </div>
      )}
    </li>
  );
}
