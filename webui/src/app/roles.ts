import type { Session } from "@/features/accounts/api/session";

export type Area = "finance" | "support" | "admin";

/** Whether the pages of an area are shown; the servers decide again at every request. */
export function mayEnter(session: Session, area: Area): boolean {
  return session.roles.some((role) => role.toLowerCase() === area);
}
