// Every page, light and dark, wide and narrow, in each of its states: no axe violation, nothing wider than the screen.
import { type BrowserContext, type Page, expect, test } from "@playwright/test";
import { type Scenario, startMockSystem } from "./mock-system";
import { PAGES } from "./page-list";
import { SIZES, lookAt, lookAtColours, openIn } from "./page-look";

let system: Awaited<ReturnType<typeof startMockSystem>>;
test.beforeAll(async () => {
  system = await startMockSystem();
});
test.afterAll(() => system.close());

for (const [size, viewport] of Object.entries(SIZES)) {
  test.describe(size, () => {
    test.use({ viewport, colorScheme: "light", reducedMotion: "reduce" });
    for (const { name, path, scenario, ready } of PAGES) {
      test(name, async ({ page, context }) => {
        await open(page, context, scenario, path);
        if (ready === "") await page.waitForTimeout(600);
        else await expect(page.getByText(ready).last()).toBeVisible();
        await lookAt(page, `${name}-${size}-light`);
        // The page follows the system while nobody has chosen otherwise.
        await page.emulateMedia({ colorScheme: "dark" });
        await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
        await lookAtColours(page, `${name}-${size}-dark`);
      });
    }
  });
}

test.describe("what opens over a page", () => {
  test.use({ viewport: SIZES.desktop, reducedMotion: "reduce" });

  test("the models", async ({ page, context }) => {
    await open(page, context, "full", "/");
    await page.getByRole("combobox", { name: /^Model:/ }).click();
    await expect(page.getByText("Auto Router")).toBeVisible();
    await lookAt(page, "models");
  });

  test("a message being edited", async ({ page, context }) => {
    await open(page, context, "branches", "/c/cnv_1");
    await page.getByText("Show it as a formula.").hover();
    await lookAt(page, "message-hover");
    await page.getByRole("button", { name: "Edit this message" }).last().click();
    await expect(page.getByRole("form", { name: "Edit a message" })).toBeVisible();
    await lookAt(page, "message-edit");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "message-edit-phone");
    await page.emulateMedia({ colorScheme: "dark" });
    await lookAtColours(page, "message-edit-phone-dark");
  });

  test("what will be left out, and what was, by which rule", async ({ page, context }) => {
    await open(page, context, "cut", "/c/cnv_1");
    await page.getByText("The first 2 messages of the chat were left out").click();
    await expect(page.getByText("always sent whole")).toBeVisible();
    await page.getByRole("textbox", { name: "Message" }).fill("And now?");
    await expect(page.getByText("the first 2 messages of the chat will be left out")).toBeVisible();
    await lookAt(page, "cut-rule");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "cut-rule-phone");
    await page.emulateMedia({ colorScheme: "dark" });
    await lookAtColours(page, "cut-rule-phone-dark");
  });

  test("what the rest of an answer and another answer would cost", async ({ page, context }) => {
    await open(page, context, "continued", "/c/cnv_1");
    await page.getByRole("button", { name: "Continue, by" }).last().click();
    await expect(page.getByText(/^≈ .* at most/)).toBeVisible();
    await lookAt(page, "continue-cost");
    await page.keyboard.press("Escape");
    await page.setViewportSize(SIZES.phone);
    await page.getByRole("button", { name: "Again, by" }).last().click();
    await expect(page.getByText(/^≈ .* at most/)).toBeVisible();
    await lookAt(page, "again-cost-phone");
    await page.emulateMedia({ colorScheme: "dark" });
    await lookAtColours(page, "again-cost-phone-dark");
  });

  test("the arrow up takes up the last message, and the focus comes back to its button", async ({ page, context }) => {
    await open(page, context, "branches", "/c/cnv_1");
    await page.getByRole("textbox", { name: "Message" }).focus();
    await page.keyboard.press("ArrowUp");
    const field = page.getByRole("form", { name: "Edit a message" }).getByRole("textbox");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("Show it as a formula.");
    await page.keyboard.press("End");
    await page.keyboard.type(" Please");
    await expect(page.getByText(/^≈ .* at most/)).toBeVisible();
    await lookAt(page, "edit-cost");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "Edit this message" }).last()).toBeFocused();
  });

  test("a receipt", async ({ page, context }) => {
    await open(page, context, "full", "/c/cnv_1");
    await page.getByRole("button", { name: "Show the receipt" }).click();
    await expect(page.getByText("Returned from the hold")).toBeVisible();
    await lookAt(page, "receipt");
  });

  test("the account menu", async ({ page, context }) => {
    await open(page, context, "full", "/");
    await page.getByRole("button", { name: "Ada Lovelace" }).click();
    await expect(page.getByText("Sign out")).toBeVisible();
    await lookAt(page, "account-menu");
  });

  test("the packs when credits run out, with the draft kept", async ({ page, context }) => {
    await open(page, context, "short", "/");
    await page.getByRole("textbox", { name: "Message" }).fill("A question that costs too much");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Not enough credits" })).toBeVisible();
    await expect(page.getByText("0.92").first()).toBeVisible();
    await lookAt(page, "top-up");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("A question that costs too much");
  });

  test("a message beyond the own cap, with the draft kept", async ({ page, context }) => {
    await open(page, context, "capped", "/");
    await page.getByRole("textbox", { name: "Message" }).fill("A question beyond the cap");
    await page.keyboard.press("Enter");
    await expect(page.getByText("19.50 spent")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("A question beyond the cap");
    await lookAt(page, "capped");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "capped-phone");
    await page.getByRole("link", { name: "Change limits" }).click();
    await expect(page.getByRole("textbox", { name: "Most in a day" })).toBeInViewport();
  });

  test("an answer to wrong fields, and a debt that is given up", async ({ page, context }) => {
    await open(page, context, "full", "/finance/adjustments");
    await page.getByRole("button", { name: "Adjust", exact: true }).click();
    await expect(page.getByText("An id that begins with cra_ or usr_.")).toBeVisible();
    await lookAt(page, "adjust-wrong");
    await page.goto(`${system.address}/finance/debts`);
    await page.getByRole("button", { name: "Write off the debt of lot_a1b2c3" }).click();
    await expect(page.getByRole("dialog", { name: "Write off this debt?" })).toBeVisible();
    await lookAt(page, "write-off");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "write-off-phone");
  });

  test("a refund, looked at and asked for", async ({ page, context }) => {
    await open(page, context, "full", "/finance/refunds?purchaseId=pay_123");
    await page.getByRole("textbox", { name: "Amount in USD" }).fill("2.50");
    await page.getByRole("combobox", { name: "Reason" }).fill("goodwill");
    await page.getByRole("button", { name: "Look at it first" }).click();
    await expect(page.getByRole("dialog", { name: "Refund $2.50?" })).toContainText("owed at most");
    await lookAt(page, "refund-ask");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "refund-ask-phone");
    await page.getByRole("button", { name: "Refund $2.50" }).click();
    await expect(page.getByText("Refund asked for", { exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Refunds asked for" })).toBeInViewport();
    await lookAt(page, "refund-sent");
  });

  test("what waits for a person about a purchase", async ({ page, context }) => {
    await open(page, context, "full", "/finance/purchases/pay_123");
    await page.getByRole("button", { name: /^Clear the warning/ }).click();
    await expect(page.getByRole("dialog", { name: "Clear this warning?" })).toBeVisible();
    await lookAt(page, "clear-warning");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Refund this payment…" }).click();
    await expect(page.getByRole("dialog").getByRole("combobox", { name: "Reason" })).toBeVisible();
    await lookAt(page, "refund-parked");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "refund-parked-phone");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Dealt with: parking 1/ }).click();
    await expect(page.getByRole("dialog", { name: "Is this dealt with?" })).toBeVisible();
    await lookAt(page, "resolve-parked-phone");
  });

  test("a notice that needs nobody is set aside", async ({ page, context }) => {
    await open(page, context, "full", "/finance/notices");
    await page.getByRole("button", { name: "Set aside: evt_1S9kLmN2eZvKYlo2C" }).click();
    await expect(page.getByRole("dialog", { name: "Set this notice aside?" })).toBeVisible();
    await lookAt(page, "set-aside");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "set-aside-phone");
  });

  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`a message too many, with the draft kept: ${size}, ${colorScheme}`, async ({ page, context }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await open(page, context, "limited", "/");
        await page.getByRole("textbox", { name: "Message" }).fill("One more question");
        await page.keyboard.press("Enter");
        await expect(page.getByRole("alert")).toContainText(
          "You or others in your network sent many messages in a short time",
        );
        await expect(page.getByText(/It can be sent again in \d+ seconds/)).toBeVisible();
        await expect(page.getByRole("textbox", { name: "Message" })).toHaveValue("One more question");
        await lookAt(page, `limited-${size}-${colorScheme}`);
      });
    }
  }

  test("what a message would cost, before it is sent", async ({ page, context }) => {
    await open(page, context, "full", "/");
    await page.getByRole("textbox", { name: "Message" }).fill("What is compound interest?");
    await expect(page.getByText("≈ 0.0132, at most 0.9200 credits")).toBeVisible();
    await lookAt(page, "estimate");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "estimate-phone");
  });

  for (const status of [
    "open",
    "pending",
    "paid",
    "credited",
    "closed",
    "parked",
    "dispute-lost",
    "fraud-warned",
  ] as const) {
    test(`coming back from paying: ${status}`, async ({ page, context }) => {
      await context.addCookies([{ name: "purchase", value: status, url: system.address }]);
      await open(page, context, "full", "/credits?purchase=pay_1");
      await expect(
        page
          .getByRole("status")
          .getByText(/credits|charged|paid/i)
          .first(),
      ).toBeVisible();
      await lookAt(page, `purchase-${status}`);
    });
  }

  test("without a network", async ({ page, context }) => {
    await open(page, context, "full", "/c/cnv_1");
    await expect(page.getByText("rule of 72")).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText("You are offline.")).toBeVisible();
    await page.getByRole("textbox", { name: "Message" }).fill("From the tunnel");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Not confirmed yet")).toBeVisible();
    await lookAt(page, "offline");
  });

  test("the reason for a look", async ({ page, context }) => {
    await open(page, context, "full", "/support?user=grace%40example.org");
    await page.getByRole("button", { name: "Open timeline" }).click();
    await expect(page.getByRole("dialog", { name: "Why do you look?" })).toBeVisible();
    await lookAt(page, "reason");
  });

  test("what led to a number, further down the page", async ({ page, context }) => {
    await open(page, context, "troubled", "/credits");
    await page.getByRole("link", { name: "30.00: what led to it" }).click();
    await expect(page.getByRole("button", { name: /^Take away: Bought/ })).toBeInViewport();
    await lookAt(page, "credits-drill-down");
  });

  test("the events a view had to leave aside", async ({ page, context }) => {
    await open(page, context, "full", "/admin");
    await page.getByRole("button", { name: "Parked events of projection.payments: 1" }).click();
    await expect(page.getByText("payments.refund-recorded")).toBeVisible();
    await lookAt(page, "admin-parked");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "admin-parked-phone");
  });

  test("the keyboard help", async ({ page, context }) => {
    await open(page, context, "full", "/credits");
    await expect(page.getByRole("region", { name: "Balance" })).toBeVisible();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await lookAt(page, "keys");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: SIZES.phone, hasTouch: true, reducedMotion: "reduce" });

  test("the drawer leads everywhere and closes behind", async ({ page, context }) => {
    await open(page, context, "full", "/");
    await page.getByRole("button", { name: "Open navigation" }).click();
    await expect(page.getByRole("link", { name: "How compound interest grows" })).toBeVisible();
    await lookAt(page, "drawer-phone");
    await page.getByRole("link", { name: "Credits" }).click();
    await expect(page.getByRole("heading", { name: "Credits", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "How compound interest grows" })).toBeHidden();
  });
});

test.describe("in Thai", () => {
  test.use({ viewport: SIZES.desktop, locale: "th-TH", reducedMotion: "reduce" });

  for (const [name, path, ready] of [
    ["chat-new", "/", "คุณอยากรู้อะไร"],
    ["chat", "/c/cnv_1", "rule of 72"],
    ["finance", "/finance", "credits.hold-settled"],
    ["sign-in", "/sign-in", "Manus"],
    ["admin", "/admin", "pay_7d2f9a"],
    ["finance-purchase", "/finance/purchases/pay_123", "payments.dispute-recorded"],
    ["finance-parked", "/finance/parked", "pay_7d2f9a"],
    ["finance-notices", "/finance/notices?state=set-aside", "not-ours"],
    ["refunds", "/finance/refunds?purchaseId=pay_123", "$7.00"],
    ["receipt-page", "/credits/receipts/pay_1", "2026-000000120-PAY1"],
  ] as const) {
    test(name, async ({ page, context }) => {
      await open(page, context, name === "sign-in" ? "signed-out" : "full", path);
      await expect(page.getByText(ready).last()).toBeVisible();
      await lookAt(page, `${name}-thai`);
      await page.setViewportSize(SIZES.phone);
      await lookAt(page, `${name}-thai-phone`);
    });
  }

  test("the credits page", async ({ page, context }) => {
    await open(page, context, "full", "/credits");
    await expect(page.getByRole("heading", { name: "เครดิต", exact: true })).toBeVisible();
    await lookAt(page, "credits-thai");
  });

  test("an account in trouble", async ({ page, context }) => {
    await open(page, context, "troubled", "/credits");
    await expect(page.getByText("ของขวัญต้อนรับ").last()).toBeVisible();
    await lookAt(page, "credits-troubled-thai");
    await page.setViewportSize(SIZES.phone);
    await lookAt(page, "credits-troubled-thai-phone");
  });
});

test("on paper a page is light, whole, and without what surrounds it", async ({ page, context }) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, context, "troubled", "/credits");
  await expect(page.getByText("Welcome gift").last()).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await expect(page.getByRole("button", { name: "Open navigation" })).toBeHidden();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(height).toBeGreaterThan(2000);
  await expect(page.locator("html")).toHaveCSS("color-scheme", "light");
  await page.goto(`${system.address}/credits/receipts/pay_1`);
  await expect(page.getByText("Total paid")).toBeVisible();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await lookAt(page, "receipt-paper");
});

test("hostile output runs nothing and fetches nothing", async ({ page, context }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    const { url } = { url: request.url() };
    if (!url.startsWith(system.address) && !url.startsWith("data:") && !url.startsWith("blob:")) foreign.push(url);
  });
  await open(page, context, "hostile", "/c/cnv_1");
  await expect(page.getByText("The end of the hostile text.")).toBeVisible();
  await page.waitForTimeout(500);
  expect(foreign).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, "__executed"))).toBeUndefined();
  await expect(page.locator("[role=log] iframe, [role=log] img, [role=log] form, [role=log] base")).toHaveCount(0);
  const links = await page
    .locator("[role=log] a")
    .evaluateAll((all) =>
      all.map((link) => [new URL((link as HTMLAnchorElement).href).protocol, link.getAttribute("rel")]),
    );
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toEqual(["https:", "noopener noreferrer nofollow"]);
  await lookAt(page, "hostile");
});

function open(page: Page, context: BrowserContext, scenario: Scenario, path: string): Promise<void> {
  return openIn(system, { page, context }, scenario, path);
}
