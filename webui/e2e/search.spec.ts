// Search and commands over the pages, wide and narrow, light and dark, full, empty and failing.
import { expect, test } from "@playwright/test";
import { startMockSystem } from "./mock-system";
import { SIZES, lookAt, lookAtColours, openIn } from "./page-look";

let system: Awaited<ReturnType<typeof startMockSystem>>;
test.beforeAll(async () => {
  system = await startMockSystem();
});
test.afterAll(() => system.close());
test.use({ viewport: SIZES.desktop, colorScheme: "light", reducedMotion: "reduce" });

test("search and commands", async ({ page, context }) => {
  await openIn(system, { page, context }, "full", "/");
  await page.getByRole("button", { name: "Search" }).click();
  const field = page.getByRole("combobox", { name: /^Search your chats/ });
  await expect(field).toBeFocused();
  await lookAt(page, "search-commands");
  await field.fill("interest");
  await expect(page.getByText("3 found")).toBeAttached();
  await lookAt(page, "search-found");
  await page.setViewportSize(SIZES.phone);
  await lookAt(page, "search-found-phone");
  await page.emulateMedia({ colorScheme: "dark" });
  await lookAtColours(page, "search-found-phone-dark");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/c\/cnv_1$/);
});

test("a search that finds nothing, and one that fails", async ({ page, context }) => {
  for (const scenario of ["empty", "error"] as const) {
    await openIn(system, { page, context }, scenario, "/");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("combobox", { name: /^Search your chats/ }).fill("interest");
    const dialog = page.getByRole("dialog", { name: "Search and commands" });
    await expect(
      dialog.getByText(scenario === "empty" ? "Nothing found for “interest”" : "req_0198f3a2"),
    ).toBeVisible();
    await lookAt(page, `search-${scenario}`);
  }
});
