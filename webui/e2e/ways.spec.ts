// The ways on from an answer, against a running system at BASE_URL: its rest, a fork, and two pages of one chat.
import { type Page, expect, test } from "@playwright/test";
import { answers, composer, firstWords, look, newPage, signInAs } from "./walk";

test.skip(process.env["BASE_URL"] === undefined, "needs a running system at BASE_URL");
test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await newPage(browser);
  await signInAs(page, { name: "Wanda Ways", email: `wanda.${Date.now().toString(36)}@example.com` });
});
test.afterAll(async () => page.close());

test("goes on with an answer that was stopped, and finds it whole elsewhere", async () => {
  await composer(page).fill("Tell me at length. [[sim:slow]] [[sim:long]]");
  await page.keyboard.press("Enter");
  await expect(answers(page).last().locator(".prose")).toContainText(/\w+ \w+ \w+/);
  await page.keyboard.press("Escape");
  await expect(page.getByText("You stopped here.")).toBeVisible();
  const half = await answers(page).last().locator(".prose").innerText();
  await page.getByRole("button", { name: /^Continue, by/ }).click();
  await expect(page.getByText(/^≈ [\d.]+, at most [\d.]+ credits$/)).toBeVisible();
  await page.getByRole("button", { name: "Go on writing" }).click();
  await expect(answers(page).last()).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  await expect(answers(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: /Show the receipt/ })).toHaveCount(2);
  const whole = await answers(page).last().locator(".prose").innerText();
  expect(whole.length).toBeGreaterThan(half.length);
  expect(whole.replaceAll(/\s+/g, " ")).toContain(firstWords(half));
  await look(page, "ways-continued");
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await expect(answers(tab)).toHaveCount(1);
  await expect(answers(tab).last().locator(".prose")).toHaveText(
    await answers(page).last().locator(".prose").innerText(),
    {
      useInnerText: true,
    },
  );
  await tab.close();
});

test("forks the chat, and goes on in the fork when the first one is deleted", async () => {
  const first = page.url();
  await page.getByRole("button", { name: /^Fork/ }).last().click();
  await expect(page.getByText("Forked from")).toBeVisible();
  expect(page.url()).not.toBe(first);
  await expect(answers(page)).toHaveCount(1);
  await expect(page.getByRole("button", { name: /Show the receipt/ })).toHaveCount(0);
  await look(page, "ways-forked");
  await composer(page).fill("And in a few words?");
  await page.keyboard.press("Enter");
  await expect(answers(page)).toHaveCount(2);
  await expect(answers(page).last()).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
});

test("another page's edit does not take over what is shown here", async () => {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await expect(answers(tab)).toHaveCount(2);
  await page.getByText("And in a few words?").hover();
  await composer(page).focus();
  await page.keyboard.press("ArrowUp");
  const form = page.getByRole("form", { name: "Edit a message" });
  await form.getByRole("textbox").fill("And in twelve words?");
  await form.getByRole("textbox").press("Enter");
  await expect(answers(page).last()).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  await expect(tab.getByText("written in on another page")).toBeVisible();
  await expect(tab.getByText("And in a few words?")).toBeVisible();
  await tab.getByRole("button", { name: "Show the newest" }).click();
  await expect(tab.getByText("And in twelve words?")).toBeVisible();
  await tab.close();
});

test("finds what was said while it is typed, and is brought to it", async () => {
  await page.goto("/");
  await expect(composer(page)).toBeFocused();
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: /^Search your chats/ });
  await expect(field).toBeFocused();
  await field.fill("twelve wor");
  // Answers may have these words, too.
  const said = page.getByRole("group", { name: "In what was said" }).getByRole("option");
  const own = said.filter({ has: page.getByText("You", { exact: true }) });
  await expect(own).toContainText("And in twelve words?");
  await look(page, "ways-search");
  await own.click();
  await expect(page).toHaveURL(/\/c\/cnv_.*at=msg_/);
  await expect(page.getByText("And in twelve words?")).toBeInViewport();
});
