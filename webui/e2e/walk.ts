// What every walk through a running system does.
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type Locator, type Page, expect } from "@playwright/test";

const SHOTS = "target/screenshots/main-job";

export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "UTC",
  });
  return context.newPage();
}

/** Picks a known person by name on the portal's page, or types somebody new. */
export async function signInAs(into: Page, who: string | { name: string; email: string }): Promise<void> {
  await into.goto("/");
  await into.getByRole("link", { name: "Sign in with Manus" }).click();
  await expect(into.getByRole("heading", { name: "Sign in with Manus" })).toBeVisible();
  if (typeof who === "string") {
    await into.getByRole("button", { name: who }).click();
  } else {
    await into.getByLabel("Name", { exact: true }).fill(who.name);
    await into.getByLabel("E-mail").fill(who.email);
    await into.getByRole("button", { name: "Sign in", exact: true }).click();
  }
  await expect(composer(into)).toBeVisible();
}

export function composer(on: Page): Locator {
  return on.getByRole("textbox", { name: "Message", exact: true });
}

export function answers(on: Page): Locator {
  return on.locator("[role=log] article[aria-busy]");
}

export function firstWords(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim().slice(0, 24);
}

export async function look(at: Page, name: string): Promise<void> {
  await at.screenshot({ path: `${SHOTS}/${name}.png` });
  const { violations } = await new AxeBuilder({ page: at })
    .exclude("[data-base-ui-focus-guard]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
