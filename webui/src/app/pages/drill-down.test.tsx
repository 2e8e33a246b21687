import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { creditEvents, entries } from "@/testing/data";
import { troubledAccount, troubledPurchases } from "@/testing/money-data";
import { renderApp } from "@/testing/render-app";
import { savedFiles } from "@/testing/saved-files";
import { server } from "@/testing/server";

let asked: string[] = [];

/** The last question about movements, without its leading mark. */
const question = () => asked.at(-1)?.replace("?", "") ?? "";

describe("a number on the credits page leads to its movements", () => {
  beforeEach(() => {
    asked = [];
    server.use(
      http.get("*/api/v1/credit-account", () => HttpResponse.json(troubledAccount)),
      http.get("*/api/v1/purchases", () => HttpResponse.json(troubledPurchases)),
      http.get("*/api/v1/credit-account/entries", ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json(entries);
      }),
    );
  });

  const balance = async () => within(await screen.findByRole("region", { name: "Balance" }));

  it("from a lot to what changed it, and back to all by one press", async () => {
    const { user, router } = renderApp("/credits");
    await user.click((await balance()).getByRole("link", { name: "4.18 credits end on Feb 20, 2027" }));
    await waitFor(() => expect(question()).toBe("lotId=lot_welcome"));
    expect(router.state.location.href).toBe("/credits?lotId=lot_welcome#history");
    await user.click(await screen.findByRole("button", { name: "Take away: Given on Nov 22, 2026, 20 credits" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("from what of a lot was spent to the answers that spent it", async () => {
    const { user } = renderApp("/credits");
    await user.click((await balance()).getByRole("link", { name: "15.81 spent" }));
    await waitFor(() => expect(question()).toBe("type=settled&lotId=lot_welcome"));
  });

  it("from what is held to each answer being written", async () => {
    const { user } = renderApp("/credits");
    const holds = within((await balance()).getByRole("list", { name: "What is held" }));
    expect(holds.getByRole("link", { name: "Open the chat" })).toHaveAttribute("href", "/c/cnv_1");
    await user.click(holds.getByRole("link", { name: /^0\.92/ }));
    await waitFor(() => expect(question()).toBe("holdId=hld_9"));
  });

  it("from what is frozen and what is owed to what led to it", async () => {
    const { user, router } = renderApp("/credits");
    await user.click((await balance()).getByRole("link", { name: "Its movements" }));
    await waitFor(() => expect(question()).toBe("lotId=lot_a1b2c3"));
    await user.click(screen.getByRole("button", { name: "Clear" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    await user.click((await balance()).getByRole("link", { name: "30.00: what led to it" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ lotId: "lot_a1b2c3" }));
  });

  it("from a purchase to what came of it", async () => {
    const { user } = renderApp("/credits");
    const purchases = within(await screen.findByRole("region", { name: "Purchases" }));
    const [first] = await purchases.findAllByRole("link", { name: /credits, their movements$/ });
    if (first === undefined) throw new Error("no purchase");
    await user.click(first);
    await waitFor(() => expect(question()).toMatch(/^purchaseId=pay_/));
  });

  it("from a model, and from a model on a day, to their answers in days of UTC", async () => {
    const { user } = renderApp("/credits");
    const models = await screen.findByRole("list", { name: "Spent by model" });
    await user.click(within(models).getByRole("link", { name: "0.93" }));
    await waitFor(() =>
      expect(question()).toBe(
        "type=settled&model=google%2Fgemini-3-pro&from=2026-10-24T00%3A00%3A00.000Z&to=2026-11-23T00%3A00%3A00.000Z",
      ),
    );
    expect(screen.getByRole("button", { name: "Take away: Oct 24 to Nov 22 (UTC)" })).toBeVisible();
    await user.click(screen.getByText("The same as a table"));
    await user.click(screen.getByRole("link", { name: "0.084" }));
    await waitFor(() =>
      expect(question()).toBe(
        "type=settled&model=deepseek%2Fdeepseek-v4&from=2026-11-15T00%3A00%3A00.000Z&to=2026-11-16T00%3A00%3A00.000Z",
      ),
    );
  });

  it("from a bar to the answers of its day", async () => {
    const { user } = renderApp("/credits");
    await screen.findByRole("img", { name: /in 30 days; most on Nov 15/ });
    await user.click(screen.getByTitle("Nov 9: 0.9300"));
    await waitFor(() =>
      expect(question()).toBe("type=settled&from=2026-11-09T00%3A00%3A00.000Z&to=2026-11-10T00%3A00%3A00.000Z"),
    );
  });

  it("from what was spent today to its answers", async () => {
    const { user } = renderApp("/credits");
    await user.click(await screen.findByRole("link", { name: "15.02 spent today" }));
    await waitFor(() => expect(question()).toMatch(/^type=settled&from=/));
  });

  it("and the file holds the same", async () => {
    const files = savedFiles();
    const { user } = renderApp("/credits?lotId=lot_welcome&type=settled");
    await user.click(await screen.findByRole("button", { name: "Download CSV" }));
    await waitFor(() => expect(files.names).toEqual(["credit-history.csv"]));
    expect(files.asked).toEqual(["/api/v1/credits/entries.csv?type=settled&lotId=lot_welcome"]);
  });
});

describe("a number on the finance pages leads to its events", () => {
  it("from a total to the events of its type", async () => {
    const { user, router } = renderApp("/finance?userId=usr_4k2m9q7x");
    await user.click(await screen.findByRole("button", { name: "Only credits.hold-settled" }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ userId: "usr_4k2m9q7x", type: "credits.hold-settled" }),
    );
  });

  it("from an event to all of the same hold", async () => {
    const { user, router } = renderApp("/finance");
    await user.click(await screen.findByRole("button", { name: "Facts of event 204" }));
    await user.click(screen.getByRole("link", { name: "Everything of hold hld_1" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ userId: "usr_4k2m9q7x", holdId: "hld_1" }));
    expect(await screen.findByRole("textbox", { name: "Hold" })).toHaveValue("hld_1");
  });

  it("from what a dispute froze to what was told of it", async () => {
    const [event] = creditEvents.events;
    const frozen = { ...event, type: "credits.frozen", cause: "dispute", causeId: "dp_1S9k", claimVersion: 2 };
    const events = [{ ...frozen, purchaseId: "pay_123" }];
    server.use(http.get("*/api/v1/finance/credit-events", () => HttpResponse.json({ ...creditEvents, events })));
    const { user, router } = renderApp("/finance");
    expect(await screen.findByText(/by dispute, claim 2 of the purchase/)).toBeVisible();
    await user.click(screen.getByRole("link", { name: "dp_1S9k" }));
    await waitFor(() => expect(router.state.location.href).toBe("/finance/purchases/pay_123?about=disputes#events"));
  });

  it("from a debt to the events of its lot", async () => {
    const { user, router } = renderApp("/finance/debts");
    await user.click(await screen.findByRole("link", { name: "1.013149, events of lot_d4e5f6" }));
    await waitFor(() => expect(router.state.location.href).toBe("/finance?userId=usr_2c6v0b8t&lotId=lot_d4e5f6"));
  });

  it("from an adjustment that was made to its event", async () => {
    const { user, router } = renderApp("/finance/adjustments?status=all");
    await user.click(await screen.findByRole("link", { name: "+5.00" }));
    await waitFor(() => expect(router.state.location.href).toBe("/finance?userId=usr_8p3n1r5z&type=credits.adjusted"));
  });
});
