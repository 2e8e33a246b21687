// What happens to a person on a train: double clicks, lost networks, reloads at the wrong moment, many running answers.
import { type Page, expect, test } from "@playwright/test";
import { type MockSystem, type Scenario, startMockSystem } from "./mock-system";

let system: MockSystem;
test.beforeAll(async () => {
  system = await startMockSystem();
});
test.afterAll(() => system.close());
test.use({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });

test("a double click sends once", async ({ page }) => {
  await open(page, "full", "/");
  const before = system.posted().length;
  await composer(page).fill("Only once");
  await page.getByRole("button", { name: "Send" }).dblclick();
  await expect(page.getByText("so the balance grows")).toBeVisible();
  expect(system.posted().slice(before)).toHaveLength(1);
});

test("what is sent without a network goes out once when there is one again", async ({ page, context }) => {
  await open(page, "full", "/");
  await composer(page).fill("From the tunnel");
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  const before = system.posted().length;
  await page.keyboard.press("Enter");
  await expect(page.getByText("From the tunnel")).toBeVisible();
  await expect(page.getByText("Not confirmed yet")).toBeVisible();
  expect(system.posted()).toHaveLength(before);
  await context.setOffline(false);
  await expect(page.getByText("so the balance grows")).toBeVisible();
  expect(
    system
      .posted()
      .slice(before)
      .map(({ text }) => text),
  ).toEqual(["From the tunnel"]);
});

test("a reload before the server's word loses nothing and asks for nothing twice", async ({ page }) => {
  await open(page, "full", "/");
  // The message reaches nobody: the line is cut on the way.
  await page.route("**/api/v1/conversations/*/messages", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  const tried = page.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/messages"));
  await composer(page).fill("Before the reload");
  await page.keyboard.press("Enter");
  const { messageId } = (await tried).postDataJSON() as { messageId: string };
  await expect(page.getByText("Not confirmed yet")).toBeVisible();
  await page.unroute("**/api/v1/conversations/*/messages");
  const before = system.posted().length;
  await page.reload();
  await expect(page.getByText("Before the reload")).toBeVisible();
  await expect(page.getByText("so the balance grows")).toBeVisible();
  expect(system.posted().slice(before)).toEqual([expect.objectContaining({ messageId, text: "Before the reload" })]);

  await page.reload();
  await expect(page.getByText("rule of 72")).toBeVisible();
  expect(system.posted().slice(before)).toHaveLength(1);
});

test("eight running answers block nothing: only the one in view is read", async ({ page }) => {
  await open(page, "running", "/c/cnv_1");
  await expect(page.getByText("so the balance grows")).toBeVisible();
  for (let chat = 2; chat <= 8; chat += 1) {
    await page.evaluate((path) => {
      history.pushState({}, "", path);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `/c/cnv_${chat}`);
    await expect(page.getByText("so the balance grows")).toBeVisible();
    await expect.poll(system.streams).toBe(1);
  }
  await page.getByRole("link", { name: /^Credits/ }).click();
  await expect(page.getByText("Payment on its way")).toBeVisible();
  await expect.poll(system.streams).toBe(0);
  await page.goBack();
  await expect(page.getByText("so the balance grows")).toBeVisible();
  await expect.poll(system.streams).toBe(1);
});

test("somebody else's chat is a clear page, and nothing typed is lost", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("limitless.draft.usr_4k2m9q7x.cnv_x", "half a thought"));
  await open(page, "lost", "/c/cnv_x");
  await expect(page.getByRole("heading", { name: "There is no such chat here" })).toBeVisible();
  await expect(composer(page)).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "New chat" }).click();
  await expect(composer(page)).toHaveValue("half a thought");
});

test("the sign-in ends while somebody types", async ({ page, context }) => {
  await open(page, "full", "/");
  await composer(page).pressSequentially("half a tho");
  await context.addCookies([{ name: "scenario", value: "signed-out", url: system.address }]);
  system.notify({ topic: "session", id: "usr_4k2m9q7x", position: "900" });
  await expect(page.getByText("You are signed out. What you wrote is kept")).toBeVisible();
  await context.addCookies([{ name: "scenario", value: "full", url: system.address }]);
  await page.goto(`${system.address}/`);
  await expect(composer(page)).toHaveValue("half a tho");
});

test("drafts stay with their chats, back and forth", async ({ page }) => {
  await open(page, "full", "/c/cnv_1");
  await composer(page).fill("for the first");
  await page.getByRole("link", { name: "Bread without an oven" }).click();
  await expect(composer(page)).toHaveValue("");
  await composer(page).fill("for the second");
  await page.goBack();
  await expect(composer(page)).toHaveValue("for the first");
  await page.goForward();
  await expect(composer(page)).toHaveValue("for the second");
});

function composer(page: Page) {
  return page.getByRole("textbox", { name: "Message", exact: true });
}

async function open(page: Page, scenario: Scenario, path: string): Promise<void> {
  await page.context().addCookies([{ name: "scenario", value: scenario, url: system.address }]);
  await page.goto(system.address + path);
  await expect(page.getByRole("navigation", { name: "Chats" }).or(page.getByRole("main")).first()).toBeVisible();
  if (scenario === "full") await expect(page.getByRole("combobox", { name: /^Model: Claude/ })).toBeVisible();
}
