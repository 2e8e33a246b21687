// Plain HTTP allows six connections per host, so all tabs share one: the tab that holds a Web Lock listens to the
// server and passes on what it hears. When it closes, the lock goes to another tab.
import { type LiveNews, holdLiveConnection } from "./live-connection";

const NAME = "limitless.live";

/** Listens until the returned function is called. */
export function shareLive(userId: string, hear: (news: LiveNews) => void): () => void {
  const stop = new AbortController();
  const name = `${NAME}.${userId}`;
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : null;
  if (channel !== null) channel.addEventListener("message", (event: MessageEvent<LiveNews>) => hear(event.data));
  const tell = (news: LiveNews) => {
    if (stop.signal.aborted) return;
    hear(news);
    channel?.postMessage(news);
  };
  if (channel !== null && "locks" in navigator) {
    navigator.locks
      .request(name, { signal: stop.signal }, () => holdLiveConnection(stop.signal, tell))
      .catch(() => undefined);
  } else {
    void holdLiveConnection(stop.signal, tell);
  }
  return () => {
    stop.abort();
    channel?.close();
  };
}
