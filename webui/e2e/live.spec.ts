// Tabs share one connection for notices, and another tab takes over when the listening one is closed.
import { type Page, expect, test } from "@playwright/test";
import { type MockSystem, startMockSystem } from "./mock-system";

let system: MockSystem;
test.beforeAll(async () => {
  system = await startMockSystem();
});
test.afterAll(() => system.close());

test("one connection serves all tabs, and survives the tab that held it", async ({ context }) => {
  await context.addCookies([{ name: "scenario", value: "full", url: system.address }]);
  const first = await context.newPage();
  await first.goto(`${system.address}/credits`);
  await expect.poll(system.listeners).toBe(1);
  const second = await context.newPage();
  await second.goto(`${system.address}/credits`);
  await expect(second.getByRole("region", { name: "Balance" })).toBeVisible();
  await second.waitForTimeout(500);
  expect(system.listeners()).toBe(1);

  const asked = readAt(second, "777");
  system.notify({ topic: "credit-account", id: "cra_1", position: "777" });
  await asked;

  await first.close();
  await expect.poll(system.connections).toBe(2);
  await expect.poll(system.listeners).toBe(1);
  const again = readAt(second, "778");
  system.notify({ topic: "credit-account", id: "cra_1", position: "778" });
  await again;
});

/** Waits until the page reads the balance as of that position at least. */
function readAt(page: Page, position: string): Promise<unknown> {
  return page.waitForRequest(
    (request) =>
      request.url().endsWith("/api/v1/credit-account") && request.headers()["limitless-min-position"] === position,
  );
}
