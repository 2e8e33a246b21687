import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { session } from "@/testing/data";
import { problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

describe("price lists", () => {
  it("say how each version stands and by which rate it charges", async () => {
    renderApp("/admin/price-lists");
    const [, first, second] = within(await screen.findByRole("table")).getAllByRole("row");
    expect(first).toHaveTextContent(/^4scheduled/);
    expect(second).toHaveTextContent(/^3in force/);
    expect(second).toHaveTextContent("2 of 3");
    expect(second).toHaveTextContent("50 %");
    expect(second).toHaveTextContent("45");
  });

  it("show every model of a version with its tiers, and why it is not sold", async () => {
    const { user } = renderApp("/admin/price-lists");
    await user.click(await screen.findByRole("link", { name: "Open version 3" }));
    expect(await screen.findByText("above 200,000 tokens")).toBeVisible();
    expect(screen.getByText("$0.25")).toBeVisible();
    expect(screen.getByText("$0.00516 an image sent")).toBeVisible();
    expect(screen.getByText("the price varies")).toBeVisible();
    expect(screen.getByText("$10.00")).toBeVisible();
  });

  it("find a model by a word and by whether it is sold", async () => {
    const { user } = renderApp("/admin/price-lists/3");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Show" }), "Not sold");
    expect(screen.getByText("openrouter/auto")).toBeVisible();
    expect(screen.queryByText("openai/gpt-5-mini")).toBeNull();
    await user.type(screen.getByRole("textbox", { name: "Model" }), "gpt");
    expect(screen.getByText("No model matches")).toBeVisible();
  });

  it("tell what failed, and that there is none", async () => {
    server.use(http.get("*/api/v1/admin/price-lists/:version", () => problem(404, "http.not-found")));
    renderApp("/admin/price-lists/99");
    expect(await screen.findByText(/req_7/)).toBeVisible();
  });

  it("are empty before the first", async () => {
    server.use(http.get("*/api/v1/admin/price-lists", () => HttpResponse.json({ priceLists: [], nextCursor: null })));
    renderApp("/admin/price-lists");
    expect(await screen.findByText("No price list yet")).toBeVisible();
  });

  it.each(["/admin/price-lists", "/admin/price-lists/3"])("are closed to others: %s", async (path) => {
    server.use(http.get("*/api/v1/session", () => HttpResponse.json({ ...session, roles: ["support", "finance"] })));
    renderApp(path);
    expect(await screen.findByText("You may not see this page")).toBeVisible();
  });
});

describe("open settlements", () => {
  it("mark what is open for too long", async () => {
    renderApp("/finance/open-settlements");
    const [, late, young] = within(await screen.findByRole("table")).getAllByRole("row");
    expect(screen.getByText("1 answer is open for more than ten minutes.")).toBeVisible();
    expect(late).toHaveTextContent("overdue");
    expect(late).toHaveTextContent("gen-1795381200-k3JhQ");
    expect(young).toHaveTextContent("asking");
  });

  it("are none when every answer is settled", async () => {
    server.use(
      http.get("*/api/v1/finance/open-settlements", () =>
        HttpResponse.json({ settlements: [], nextCursor: null, overdue: 0 }),
      ),
    );
    renderApp("/finance/open-settlements");
    expect(await screen.findByText("Every answer is settled")).toBeVisible();
  });

  it("are closed to others", async () => {
    server.use(http.get("*/api/v1/session", () => HttpResponse.json({ ...session, roles: ["support", "admin"] })));
    renderApp("/finance/open-settlements");
    expect(await screen.findByText("You may not see this page")).toBeVisible();
  });
});
