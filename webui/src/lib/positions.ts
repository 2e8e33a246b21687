// Positions of the log that reads must have reached: raised by the answer to an own write and by live notices.
// A position is an opaque string; the newest one heard of a topic counts.

export type Topic =
  | "credit-account"
  | "conversations"
  | "conversation"
  | "purchase"
  | "auto-recharge"
  | "session"
  | "mail-preferences"
  | "models"
  | "users"
  | "support-views"
  | "finance";

const MIN_POSITION = "Limitless-Min-Position";
export const POSITION = "Limitless-Position";

const heard = new Map<Topic, string>();

export function raisePosition(topic: Topic, position: string | null | undefined): void {
  if (position !== null && position !== undefined && position !== "") heard.set(topic, position);
}

/** The header that makes a read wait for what was heard; empty when nothing was. */
export function atLeast(topic: Topic): Record<string, string> {
  const position = heard.get(topic);
  return position === undefined ? {} : { [MIN_POSITION]: position };
}

/** Forgets a position no view reaches, so that one bad notice cannot block a page for ever. */
export function forgetPositions(): void {
  heard.clear();
}
