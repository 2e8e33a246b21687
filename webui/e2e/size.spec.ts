// Long answers, long chats, long lists: what is drawn and how long the page is busy with it. Limits are several times
// what was measured, because the machine may be busy; growth with the length is what they find.
import { type Page, expect, test } from "@playwright/test";
import { type MockSystem, type Scenario, startMockSystem } from "./mock-system";

let system: MockSystem;
test.beforeAll(async () => {
  system = await startMockSystem();
});
test.afterAll(() => system.close());
test.use({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });

test("an answer of 20,000 words costs no more at its end than at its beginning", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, "book", "/");
  await expect(page.getByRole("combobox", { name: /^Model: Claude/ })).toBeVisible();
  await page.evaluate(watchFrames);
  await page.getByRole("textbox", { name: "Message" }).fill("Write a book");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible({ timeout: 60_000 });
  const frames = await page.evaluate(() => Reflect.get(window, "__frames") as number[]);
  const quarter = Math.floor(frames.length / 4);
  const first = median(frames.slice(0, quarter));
  const last = median(frames.slice(-quarter));
  console.log(`frames ${frames.length}, median of the first quarter ${first} ms, of the last ${last} ms`);
  console.log(`longest ${Math.max(...frames)} ms`);
  expect(last).toBeLessThan(Math.max(3 * first, 150));
});

test("a chat of 1,000 messages in a list of 1,000 chats scrolls, and draws only what is in view", async ({ page }) => {
  test.setTimeout(120_000);
  await open(page, "thousands", "/c/cnv_1");
  await expect(page.getByText("Question 500")).toBeVisible();
  expect(await page.locator("[role=log] article").count()).toBeLessThan(40);
  await page.evaluate(watchFrames);
  await page.mouse.move(700, 300);
  for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, -3000);
  await expect(page.getByRole("button", { name: "Latest" })).toBeVisible();

  const chats = page.getByRole("navigation", { name: "Chats" });
  await expect(async () => {
    await chats.evaluate((nav) => nav.scrollTo(0, nav.scrollHeight));
    await expect(chats.getByRole("link", { name: "Chat number 1000", exact: true })).toBeVisible({ timeout: 100 });
  }).toPass({ timeout: 60_000, intervals: [50] });
  expect(await chats.getByRole("link").count()).toBeLessThan(60);
  const frames = await page.evaluate(() => Reflect.get(window, "__frames") as number[]);
  console.log(`frames ${frames.length}, median ${median(frames)} ms, longest ${Math.max(...frames)} ms`);
  expect(median(frames)).toBeLessThan(50);

  // A notice reads the beginning of the list again, not its twenty pages; the few that are pinned are another list.
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("shelf=PINNED")) return;
    if (request.url().includes("/api/v1/conversations?") || request.url().endsWith("/api/v1/conversations")) {
      asked.push(request.url());
    }
  });
  system.notify({ topic: "conversations", id: "usr_4k2m9q7x", position: "901" });
  await expect.poll(() => asked.length).toBe(1);
  await page.waitForTimeout(500);
  expect(asked).toHaveLength(1);
});

/** Collects how long each frame took, from now on. */
function watchFrames(): void {
  const frames: number[] = [];
  Reflect.set(window, "__frames", frames);
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    frames.push(Math.round(now - last));
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

async function open(page: Page, scenario: Scenario, path: string): Promise<void> {
  await page.context().addCookies([{ name: "scenario", value: scenario, url: system.address }]);
  await page.goto(system.address + path);
}
