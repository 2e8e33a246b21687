import { readStored, writeStored } from "@/lib/storage";
import { localPath } from "./local-path";

/** Remembers the chat from which somebody went to buy credits, to lead back to it. */
export function keepLastChat(userId: string, path: string): void {
  writeStored(keyOf(userId), path);
}

export function readLastChat(userId: string): string | null {
  const path = readStored(keyOf(userId));
  return path === null ? null : localPath(path);
}

function keyOf(userId: string): string {
  return `limitless.last-chat.${userId}`;
}
