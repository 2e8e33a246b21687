// How a long chat moves: it opens at its end, follows a growing answer only for a reader who is there, and never jumps.
import { type Page, expect, test } from "@playwright/test";
import { startMockSystem } from "./mock-system";

let system: Awaited<ReturnType<typeof startMockSystem>>;
test.beforeAll(async () => {
  system = await startMockSystem();
});
test.afterAll(() => system.close());
test.use({ viewport: { width: 1280, height: 800 } });

test("a long chat follows its end, and lets a reader go back", async ({ page, context }) => {
  await context.addCookies([{ name: "scenario", value: "long", url: system.address }]);
  await page.goto(`${system.address}/c/cnv_1`);
  await expect(page.getByText("Question 60")).toBeVisible();
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(4);
  expect(await page.locator("[role=log] article").count()).toBeLessThan(40);

  await page.getByRole("textbox", { name: "Message" }).fill("Tell me more");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A paragraph about interest").first()).toBeVisible();
  for (let look = 0; look < 8; look += 1) {
    await page.waitForTimeout(150);
    expect(await distanceFromEnd(page)).toBeLessThan(60);
  }

  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, -900);
  await expect(page.getByRole("button", { name: "Latest" })).toBeVisible();
  const before = await page.locator("[role=log]").evaluate((log) => log.scrollTop);
  await page.waitForTimeout(600);
  expect(Math.abs((await page.locator("[role=log]").evaluate((log) => log.scrollTop)) - before)).toBeLessThan(4);

  await page.getByRole("button", { name: "Latest" }).click();
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(60);
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => distanceFromEnd(page)).toBeLessThan(4);
});

function distanceFromEnd(page: Page): Promise<number> {
  return page.locator("[role=log]").evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
}
