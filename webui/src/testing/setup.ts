// What every test gets: the texts, matchers for the DOM, a fake network, and the browser parts jsdom does not have.
import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { startI18n } from "@/lib/i18n";
import { server } from "./server";

// The markdown renderer is loaded on first use, which takes its time.
configure({ asyncUtilTimeout: 8000 });

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

vi.stubGlobal("ResizeObserver", NoObserver);
vi.stubGlobal("IntersectionObserver", NoObserver);
vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
// jsdom lays nothing out; the virtual list needs a view to put rows into.
for (const [name, pixels] of Object.entries({
  offsetHeight: 100,
  offsetWidth: 800,
  clientHeight: 800,
  clientWidth: 800,
})) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => pixels });
}
HTMLElement.prototype.scrollTo = () => undefined;
HTMLElement.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

beforeAll(async () => {
  await startI18n();
  server.listen({ onUnhandledFrame: "error" });
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  server.resetHandlers();
});
afterAll(() => server.close());
