// A person's whole way through the product, against a running system at BASE_URL: sign in, buy, chat, come back, and
// be seen by finance and support.
import { type Locator, type Page, expect, test } from "@playwright/test";
import { answers, composer, firstWords, look, newPage, signInAs } from "./walk";

const BASE_URL = process.env["BASE_URL"];
// The person whom the local run makes admin, and somebody new each time.
const OWNER = process.env["OWNER_NAME"] ?? "Olivia Owner";
const STAMP = Date.now().toString(36);
const VISITOR = { name: "Vera Visitor", email: `vera.${STAMP}@example.com` };

test.skip(BASE_URL === undefined, "needs a running system at BASE_URL");
test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);
test.use({ viewport: { width: 1280, height: 800 } });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await newPage(browser);
});
test.afterAll(async () => page.close());

test("1. signs in through the portal", async () => {
  await signInAs(page, VISITOR);
  await expect(page.getByRole("heading", { name: "What would you like to know?" })).toBeVisible();
  await expect(page.getByRole("button", { name: VISITOR.name })).toBeVisible();
  await look(page, "1-signed-in");
});

test("2. sees the welcome credits, buys a pack, and has it without a reload", async () => {
  await page.getByRole("link", { name: /^Credits/ }).click();
  const balance = page.getByRole("region", { name: "Balance" });
  await expect(balance.getByText("50.00", { exact: true }).first()).toBeVisible();
  await look(page, "2-before");

  await packButton(page, "200").click();
  await expect(page.getByRole("button", { name: /^Pay \S+ ?10\.00/ })).toBeVisible();
  await page.getByRole("button", { name: /^Decline/ }).click();
  await expect(page.getByRole("alert")).toContainText("declined");
  await page.getByRole("button", { name: /^Go back/ }).click();
  await expect(page).toHaveURL(/\/credits\?purchase=pay_/);
  await expect(balance.getByText("50.00", { exact: true }).first()).toBeVisible();

  await packButton(page, "200").click();
  await page.getByRole("button", { name: /^Pay \S+ ?10\.00/ }).click();
  await expect(page).toHaveURL(/\/credits\?purchase=pay_/);
  await expect(balance.getByText("250.00", { exact: true })).toBeVisible();
  await expect(page.getByRole("status").getByText("Credits added")).toBeVisible();
  await expect(page.getByRole("region", { name: "History" }).getByText("+200.00")).toBeVisible();
  await look(page, "2-bought");

  await packButton(page, "600").click();
  await page.getByRole("button", { name: /^Pay later Bank transfer that arrives/ }).click();
  await expect(balance.getByText("850.00", { exact: true })).toBeVisible({ timeout: 30_000 });
});

test("3. chooses a model, sees the estimate, and watches the answer and its price", async () => {
  await page.getByRole("link", { name: "New chat" }).first().click();
  await page.getByRole("combobox", { name: /^Model:/ }).click();
  await look(page, "3-models");
  await page.getByRole("option").nth(1).click();
  await composer(page).fill("Explain compound interest with a table and some code. [[sim:slow]]");
  await expect(page.getByText(/^≈ [\d.]+, at most [\d.]+ credits$/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/c\/cnv_/);
  await expect(page.getByText(/[\d.]+ held$/)).toBeVisible();
  await expect(answers(page).first()).toContainText(/\w+ \w+/);
  await look(page, "3-running");

  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("You stopped here.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Show the receipt/ })).toBeVisible();
});

test("3. reloads in the middle of an answer and sees it go on", async () => {
  await composer(page).fill("Now explain it at length. [[sim:slow]] [[sim:long]]");
  await page.keyboard.press("Enter");
  const answer = answers(page).last().locator(".prose");
  await expect(answer).toContainText(/\w+ \w+ \w+/);
  const before = await answer.innerText();
  await page.reload();
  await expect(answers(page).last()).toHaveAttribute("aria-busy", "true");
  await expect.poll(async () => (await answers(page).last().innerText()).length).toBeGreaterThan(before.length);
  expect((await answers(page).last().innerText()).replaceAll(/\s+/g, " ")).toContain(firstWords(before));
  await page.keyboard.press("Escape");
  await expect(page.getByText("You stopped here.")).toHaveCount(2);
});

test("3. reads a whole answer with its receipt", async () => {
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await expect(answers(tab)).toHaveCount(2);
  await composer(page).fill("And in a few words?");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Send" })).toBeVisible({ timeout: 60_000 });
  // The other tab has followed by itself.
  await expect(tab.getByText("And in a few words?")).toBeVisible();
  await expect(answers(tab)).toHaveCount(3);
  await expect(answers(tab).last()).toHaveAttribute("aria-busy", "false");
  await tab.close();
  await page
    .getByRole("button", { name: /Show the receipt/ })
    .last()
    .click();
  await expect(page.getByText("Returned from the hold")).toBeVisible();
  await expect(page.getByText("Tokens out")).toBeVisible();
  await look(page, "3-receipt");
  await page.keyboard.press("Escape");
});

test("3. puts the message in other words, asks again, and goes back to the first version", async () => {
  await page.getByText("And in a few words?").hover();
  await page.getByRole("button", { name: "Edit this message" }).last().click();
  const form = page.getByRole("form", { name: "Edit a message" });
  await form.getByRole("textbox").fill("And in ten words?");
  await form.getByRole("textbox").press("Enter");
  const wordings = page.getByRole("group", { name: "Versions of this message" });
  await expect(wordings).toContainText("Version 2 of 2");
  await expect(answers(page).last()).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  await page
    .getByRole("button", { name: /^Again, by/ })
    .last()
    .click();
  await expect(page.getByText(/^≈ [\d.]+, at most [\d.]+ credits$/)).toBeVisible();
  await page.getByRole("button", { name: "Ask again" }).click();
  await expect(page.getByRole("group", { name: "Answers to this message" })).toContainText("Version 2 of 2");
  await expect(answers(page).last()).toHaveAttribute("aria-busy", "false", { timeout: 60_000 });
  await look(page, "3-branches");
  await wordings.getByRole("button", { name: "Previous version" }).click();
  await expect(page.getByText("And in a few words?")).toBeVisible();
  await page.reload();
  await expect(page.getByText("And in a few words?")).toBeVisible();
  await expect(wordings).toContainText("Version 1 of 2");
});

test("3. hostile output runs nothing and fetches nothing", async () => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(BASE_URL ?? "") && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  await composer(page).fill("[[sim:hostile]]");
  await page.keyboard.press("Enter");
  await expect(answers(page).last()).toContainText("Right-to-left", { timeout: 60_000 });
  await page.waitForTimeout(500);
  expect(foreign).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, "__limitless_xss"))).toBeUndefined();
  await expect(page.locator("[role=log] :is(iframe, img, form, base, script, style, object, embed)")).toHaveCount(0);
  const addresses = await page
    .locator("[role=log] a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const address of addresses) expect(address).toMatch(/^https?:\/\//);
  await look(page, "3-hostile");
});

test("4. finds the chats again, in another browser too", async ({ browser }) => {
  const other = await newPage(browser);
  await signInAs(other, VISITOR);
  const chat = other.getByRole("navigation", { name: "Chats" }).getByRole("link").first();
  await chat.click();
  await expect(answers(other).first()).toBeVisible();
  await expect(other.getByText("And in a few words?")).toBeVisible();

  await other
    .getByRole("button", { name: /^Actions for/ })
    .first()
    .click();
  await other.getByRole("menuitem", { name: "Rename" }).click();
  await other.getByRole("textbox", { name: "Title" }).fill("Interest, explained");
  await other.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(page.getByRole("link", { name: "Interest, explained" })).toBeVisible();
  await other.close();
});

test("5. the admin gives roles; finance sees every movement, support one user's timeline", async ({ browser }) => {
  const owner = await newPage(browser);
  await signInAs(owner, OWNER);
  await owner.getByRole("link", { name: "Admin" }).click();
  await expect(owner.getByRole("region", { name: "Users" }).getByText(VISITOR.email)).toBeVisible();
  await look(owner, "5-admin");
  const visitor = owner.getByRole("listitem").filter({ hasText: VISITOR.email });
  await visitor.getByRole("checkbox", { name: "Finance" }).click();
  await expect(visitor.getByRole("checkbox", { name: "Finance" })).toBeChecked();
  await visitor.getByRole("checkbox", { name: "Support" }).click();
  await expect(visitor.getByRole("checkbox", { name: "Support" })).toBeChecked();

  await page.getByRole("link", { name: "Finance" }).click();
  await expect(page.getByRole("cell", { name: "credits.hold-settled" }).first()).toBeVisible();
  await page.getByRole("combobox", { name: "Event" }).selectOption("credits.lot-granted");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/type=credits\.lot-granted/);
  await expect(page.getByRole("cell", { name: "credits.lot-granted" }).first()).toBeVisible();
  await expect(page.getByRole("cell", { name: "credits.hold-settled" })).toHaveCount(0);
  await look(page, "5-finance");

  await page.getByRole("link", { name: "Support" }).click();
  await page.getByRole("textbox", { name: "E-mail address or user id" }).fill(VISITOR.email);
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await page.getByRole("button", { name: "Open timeline" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("Ticket 7: asks what was charged");
  await page.getByRole("dialog").getByRole("button", { name: "Open timeline" }).click();
  await expect(page.getByText("accounts.data-view-opened").first()).toBeVisible();
  await page.getByRole("button", { name: "Oldest first" }).click();
  await expect(page.getByText("accounts.user-registered")).toBeVisible();
  await expect(page.getByText("credits.hold-settled").first()).toBeVisible();
  await look(page, "5-support");
  await owner.close();
});

test("6. signs out and is out", async () => {
  await page.getByRole("button", { name: VISITOR.name }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("link", { name: "Sign in with Manus" })).toBeVisible();
  await page.goto("/credits");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("7. runs out of credits, is told the numbers, keeps the draft, buys, and sends it", async ({ browser }) => {
  const poor = await newPage(browser);
  await signInAs(poor, { name: "Petra Poor", email: `petra.${STAMP}@example.com` });
  await chooseDearest(poor);
  await holdAll(poor);
  const draft = "Take your time, and read all of this carefully.";
  await composer(poor).fill(draft);
  await poor.keyboard.press("Enter");
  const dialog = poor.getByRole("dialog", { name: "Not enough credits" });
  await expect(dialog).toBeVisible();
  const [needed = 0, have = 0, missing = 0] = (await dialog.locator("dd").allInnerTexts()).map(Number);
  expect(needed).toBeGreaterThan(have);
  expect(missing).toBeCloseTo(needed - have, 3);
  await look(poor, "7-short");
  await poor.keyboard.press("Escape");
  await expect(composer(poor)).toHaveValue(draft);
  await expect(poor.getByRole("alert")).toContainText("You were not charged");

  await poor.getByRole("alert").getByRole("button", { name: "Buy credits" }).click();
  await dialog
    .getByRole("button", { name: /^Buy for/ })
    .first()
    .click();
  await poor.getByRole("button", { name: /^Pay \S+ ?10\.00/ }).click();
  await expect(poor.getByRole("status").getByText("Credits added")).toBeVisible();
  await look(poor, "7-bought");
  await poor.getByRole("link", { name: "Back to your chat" }).click();
  await expect(composer(poor)).toHaveValue(draft);
  await expect(poor.getByRole("alert")).toHaveCount(0);
  await poor.keyboard.press("Enter");
  await expect(poor.getByRole("button", { name: /Show the receipt/ })).toBeVisible({ timeout: 60_000 });
  await expect(composer(poor)).toHaveValue("");
  await poor.close();
});

test("8. does all of it with the keyboard alone", async ({ browser }) => {
  const keys = await newPage(browser);
  await keys.goto("/");
  await tabTo(keys, keys.getByRole("link", { name: "Sign in with Manus" }));
  await keys.keyboard.press("Enter");
  await tabTo(keys, keys.getByLabel("Name", { exact: true }));
  await keys.keyboard.type("Karl Keys");
  await tabTo(keys, keys.getByLabel("E-mail"));
  await keys.keyboard.type(`karl.${STAMP}@example.com`);
  await keys.keyboard.press("Enter");
  await expect(composer(keys)).toBeFocused();

  await tabTo(keys, keys.getByRole("link", { name: /^Credits/ }));
  await keys.keyboard.press("Enter");
  await tabTo(keys, packButton(keys, "200"));
  await keys.keyboard.press("Enter");
  await tabTo(keys, keys.getByRole("button", { name: /^Pay \S+ ?10\.00/ }));
  await keys.keyboard.press("Enter");
  await expect(keys.getByRole("status").getByText("Credits added")).toBeVisible();

  await keys.keyboard.press("Control+Shift+O");
  await expect(composer(keys)).toBeFocused();
  await keys.keyboard.type("Tell me slowly. [[sim:slow]] [[sim:long]]");
  await keys.keyboard.press("Enter");
  await expect(answers(keys).first()).toContainText(/\w+ \w+/);
  await expect(keys.getByRole("status").filter({ hasText: "Answering" })).toHaveCount(1);
  await tabTo(keys, keys.getByRole("button", { name: "Stop" }));
  await keys.keyboard.press("Enter");
  await expect(keys.getByText("You stopped here.")).toBeVisible();
  await expect(keys.getByRole("status").filter({ hasText: /Answer ready, \d+ words?/ })).toHaveCount(1);

  const receipt = keys.getByRole("button", { name: /Show the receipt/ });
  await tabTo(keys, receipt);
  await keys.keyboard.press("Enter");
  await expect(keys.getByText("Returned from the hold")).toBeVisible();
  await keys.keyboard.press("Escape");
  await expect(receipt).toBeFocused();
  await keys.close();
});

/** Picks the model whose answers cost most. */
async function chooseDearest(on: Page): Promise<void> {
  await on.getByRole("combobox", { name: /^Model:/ }).click();
  const options = on.getByRole("option");
  await expect(options.first()).toBeVisible();
  const prices = (await options.allInnerTexts()).map((text) => Number(/([\d.]+)\s+out/.exec(text)?.[1] ?? 0));
  await options.nth(prices.indexOf(Math.max(...prices))).click();
}

/** Starts slow answers without reading them until one is refused: each holds credits while it runs. */
async function holdAll(on: Page): Promise<void> {
  const last = await on.evaluate(async () => {
    const model = localStorage.getItem("limitless.model");
    const id = () =>
      `${Date.now().toString(16).padStart(12, "0")}7${crypto.randomUUID().replaceAll("-", "").slice(13)}`;
    const send = (method: string, path: string, body?: object) =>
      fetch(`/api/v1${path}`, {
        method,
        headers: {
          Accept: "application/json",
          "Content-Type": "application/json",
          "X-XSRF-TOKEN": decodeURIComponent(/XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? ""),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const slow = "Take your time. [[sim:rate=2]] [[sim:long]]";
    const ask = async (text: string) => {
      const chat = `cnv_${id()}`;
      await send("PUT", `/conversations/${chat}`);
      return (await send("POST", `/conversations/${chat}/messages`, { messageId: `msg_${id()}`, model, text })).status;
    };
    // At most eight run at once, so the first ones are made dear; the last one takes what is left.
    let status = 202;
    while (status === 202) status = await ask(`${slow} ${"Interest is paid on interest. ".repeat(2500)}`);
    if (status === 402) status = 202;
    while (status === 202) status = await ask(slow);
    return status;
  });
  expect(last).toBe(402);
}

/** Moves the focus there as a keyboard does, and sees that it shows. */
async function tabTo(on: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 120; step += 1) {
    const focused = await target.evaluate((element) =>
      element === document.activeElement ? getComputedStyle(element).outlineStyle : null,
    );
    if (focused !== null) return expect(focused, "the focus shows").not.toBe("none");
    await on.keyboard.press("Tab");
  }
  throw new Error("not reached by the Tab key");
}

function packButton(on: Page, credits: string): Locator {
  return on
    .getByRole("region", { name: "Buy credits" })
    .getByRole("listitem")
    .filter({ hasText: new RegExp(`^${credits} `) })
    .getByRole("button");
}
