// Which notices a person has put away, on this device. Those that are told no more are forgotten with the next one.
import { readStored, writeStored } from "@/lib/storage";

const keyOf = (userId: string) => `limitless.notices.${userId}`;

export function readDismissed(userId: string): readonly string[] {
  return (readStored(keyOf(userId)) ?? "").split(" ").filter((id) => id !== "");
}

/** Puts one away and answers what is put away by now, of those that are told at all. */
export function dismiss(userId: string, noticeId: string, told: readonly string[]): readonly string[] {
  const kept = [...readDismissed(userId), noticeId].filter((id) => told.includes(id));
  writeStored(keyOf(userId), kept.join(" "));
  return kept;
}
