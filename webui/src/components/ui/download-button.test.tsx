import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { savedFiles } from "@/testing/saved-files";
import { server } from "@/testing/server";

describe("a file that is refused", () => {
  it("says so in words on the page, and when to try again", async () => {
    const files = savedFiles();
    server.use(
      http.get("*/api/v1/credits/entries.csv", () => problem(429, "limits.exports", {}, { "Retry-After": "120" })),
    );
    const { user, router } = renderApp("/credits");
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    expect(await screen.findByText(/made many files in a short time. Try again in 2 min/)).toBeVisible();
    expect(files.names).toEqual([]);
    expect(router.state.location.pathname).toBe("/credits");
  });

  it.each([
    [403, "accounts.role-missing"],
    [404, "payments.unknown"],
    [410, "payments.gone"],
  ])("with %d says so, and can be asked for again", async (status, code) => {
    const files = savedFiles();
    server.use(http.get("*/api/v1/purchases/:id/receipt.pdf", () => problem(status, code), { once: true }));
    const { user } = renderApp("/credits/receipts/pay_1");
    await user.click(await screen.findByRole("button", { name: "Download PDF" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(code);
    await user.click(screen.getByRole("button", { name: "Download PDF" }));
    await waitFor(() => expect(files.names).toEqual(["receipt.pdf"]));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("by a line that broke says that nobody answered", async () => {
    savedFiles();
    server.use(http.get("*/api/v1/credits/entries.csv", () => HttpResponse.error()));
    const { user } = renderApp("/credits");
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    expect(await screen.findByText("network.unreachable")).toBeVisible();
  });
});
