// GET /live: which of the signed-in user's data changed, and up to which position.
import * as z from "zod/mini";
import { readEvents } from "@/lib/sse/read-events";

const noticeSchema = z.object({
  topic: z.enum(["credit-account", "conversations", "conversation", "purchase", "auto-recharge", "session", "models"]),
  id: z.optional(z.nullable(z.string())),
  position: z.optional(z.nullable(z.string())),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What followers and the leader hear. Whatever was read before `connected` may have missed a notice. */
export type LiveNews = { kind: "notice"; notice: Notice } | { kind: "connected" } | { kind: "signed-out" };

// The server sends a heartbeat every 10 to 15 seconds.
const IDLE_MS = 40_000;
const DELAYS_MS = [500, 1000, 2000, 5000, 10_000];

/** Keeps one connection open until aborted, and tells what comes through it. */
export async function holdLiveConnection(signal: AbortSignal, tell: (news: LiveNews) => void): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const response = await fetch("/api/v1/live", {
        headers: { Accept: "text/event-stream" },
        credentials: "same-origin",
        signal,
      });
      if (response.status === 401) {
        tell({ kind: "signed-out" });
        return;
      }
      if (response.ok && response.body !== null) {
        tell({ kind: "connected" });
        failures = 0;
        for await (const message of readEvents(response.body, IDLE_MS)) {
          const notice = message.event === "change" ? noticeOf(message.data) : null;
          if (notice !== null) tell({ kind: "notice", notice });
        }
      }
    } catch {
      // Cut or unreachable: told by the reconnect below.
    }
    await pause(DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] ?? 0, signal);
    failures += 1;
  }
}

function noticeOf(data: string): Notice | null {
  try {
    const decoded = noticeSchema.safeParse(JSON.parse(data));
    return decoded.success ? decoded.data : null;
  } catch {
    return null;
  }
}

/** Waits; ends early when aborted, and when the network has come back. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      removeEventListener("online", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
    addEventListener("online", end);
  });
}
