// Looking at a page: a picture of it, nothing axe complains of, nothing wider than the screen.
import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, type Page, expect } from "@playwright/test";
import type { MockSystem, Scenario } from "./mock-system";

const SHOTS = "target/screenshots";

export const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** Opens a page of the small system as it is in the scenario; what it complains of itself fails the test. */
export async function openIn(
  { address }: MockSystem,
  { page, context }: { page: Page; context: BrowserContext },
  scenario: Scenario,
  path: string,
): Promise<void> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("close", () => expect(complaints).toEqual([]));
  await context.addCookies([{ name: "scenario", value: scenario, url: address }]);
  await page.goto(address + path);
}

export async function lookAt(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  complainOf(await axe(page).withTags(standards).analyze());
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, "the page is wider than the screen").toBeLessThanOrEqual(0);
}

/** For a page that was looked at in the other theme: nothing else of it can have changed. */
export async function lookAtColours(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  complainOf(await axe(page).withRules(["color-contrast", "link-in-text-block"]).analyze());
}

async function takePicture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

function axe(page: Page): AxeBuilder {
  return (
    new AxeBuilder({ page })
      // Without frames of other origins there is nothing to join in a page of its own, which takes a second each time.
      .setLegacyMode()
      // Zero-sized sentinels of the focus trap: they pass the focus on, nobody stays on them.
      .exclude("[data-base-ui-focus-guard]")
  );
}

function complainOf({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): void {
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
