import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { parkedRefundPreview } from "@/testing/bought-data";
import { purchases } from "@/testing/data";
import { problem } from "@/testing/handlers";
import { resolvedPurchases } from "@/testing/money-data";
import { financePurchases, freshPurchase, troubledPurchase } from "@/testing/purchase-data";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const done = () => new HttpResponse(null, { status: 204, headers: { "Limitless-Position": "900" } });

describe("the purchases of everybody", () => {
  it("are listed with what became of their money, and each leads to its page", async () => {
    const { user, router } = renderApp("/finance/purchases");
    const list = within(await screen.findByRole("region", { name: "Purchases of everybody" }));
    expect(list.getByText("$3.00 refunded")).toBeVisible();
    expect(list.getByText("$2.00 disputed")).toBeVisible();
    expect(list.getByText("Suspected of fraud, credits frozen")).toBeVisible();
    expect(list.getByText("1,200")).toBeVisible();
    await user.click(list.getByRole("link", { name: "Open pay_123" }));
    await waitFor(() => expect(router.state.location.href).toBe("/finance/purchases/pay_123"));
  });

  it("are narrowed by state and buyer, page by page, in the address", async () => {
    const asked: string[] = [];
    const lastPage = { purchases: [{ ...financePurchases.purchases[0], purchaseId: "pay_last" }], nextCursor: null };
    server.use(
      http.get("*/api/v1/finance/purchases", ({ request }) => {
        const query = new URL(request.url).searchParams;
        asked.push(query.toString());
        const more = query.get("cursor") === null;
        return HttpResponse.json(more ? { ...financePurchases, nextCursor: "more" } : lastPage);
      }),
    );
    const { user, router } = renderApp("/finance/purchases");
    await user.selectOptions(await screen.findByRole("combobox", { name: "State" }), "Parked");
    await user.type(screen.getByRole("textbox", { name: "User" }), " usr_8p3n1r5z ");
    await user.click(screen.getByRole("button", { name: "Apply" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ status: "parked", userId: "usr_8p3n1r5z" }));
    await waitFor(() => expect(asked.at(-1)).toBe("status=parked&userId=usr_8p3n1r5z"));
    await user.click(await screen.findByRole("button", { name: "Show more" }));
    expect(await screen.findByRole("link", { name: "Open pay_last" })).toBeVisible();
    expect(asked.at(-1)).toBe("status=parked&userId=usr_8p3n1r5z&cursor=more");
    await user.click(screen.getByRole("button", { name: "Clear" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("say when none matches", async () => {
    server.use(http.get("*/api/v1/finance/purchases", () => HttpResponse.json({ purchases: [], nextCursor: null })));
    renderApp("/finance/purchases?status=parked");
    expect(await screen.findByText("No purchase matches")).toBeVisible();
  });
});

describe("the page of a purchase", () => {
  const section = async (name: string) => within(await screen.findByRole("region", { name }));

  it("leads from each number to its events", async () => {
    const { user, router } = renderApp("/finance/purchases/pay_123");
    const facts = await section("Facts");
    expect(facts.getByRole("link", { name: "200 credits: their events" })).toHaveAttribute(
      "href",
      "/finance?userId=usr_8p3n1r5z&purchaseId=pay_123",
    );
    expect(facts.getByText("cs_test_a1B2c3D4")).toBeVisible();
    expect(facts.getByText("pi_3QkLmN2eZvKYlo2C")).toBeVisible();
    await user.click(facts.getByRole("link", { name: "$3.00: its events" }));
    await waitFor(() => expect(router.state.location.href).toBe("/finance/purchases/pay_123?about=refunds#events"));
    const events = within((await screen.findAllByRole("region", { name: "Events" }))[0] as HTMLElement);
    expect(events.getByText("payments.refund-recorded")).toBeVisible();
    expect(events.queryByText("payments.purchase-paid")).toBeNull();
    expect(events.getByText("re_3QkLmN2eZvKYlo2C")).toBeVisible();
    await user.click(events.getByRole("button", { name: "Facts of event 221" }));
    expect(events.getAllByText(/re_3QkLmN2eZvKYlo2C/)).toHaveLength(2);
    await user.click(events.getByRole("link", { name: "All events" }));
    expect(await events.findByText("payments.purchase-paid")).toBeVisible();
  });

  it("tells which dispute moved credits, and leads to the movements", async () => {
    renderApp("/finance/purchases/pay_123");
    const events = within((await screen.findAllByRole("region", { name: "Events" }))[0] as HTMLElement);
    expect(events.getAllByText("dp_1S9kLmN2eZvKYlo2C")).toHaveLength(2);
    expect(events.getByRole("link", { name: "The credits it moved" })).toHaveAttribute(
      "href",
      "/finance?purchaseId=pay_123",
    );
  });

  it("shows who asked for which refund, and why it was refused", async () => {
    renderApp("/finance/purchases/pay_123");
    const [refunds] = await screen.findAllByRole("region", { name: "Refunds asked for" });
    const rows = within(refunds as HTMLElement);
    expect(rows.getByText("Made by Stripe")).toBeVisible();
    expect(rows.getByText("Refused by Stripe")).toBeVisible();
    expect(rows.getByText("charge_disputed")).toBeVisible();
    expect(rows.getByText("Under way")).toBeVisible();
    expect(rows.getByText("double-charge")).toBeVisible();
  });

  it("leads to a refund and to the receipt once it is paid, and to neither before", async () => {
    const { unmount } = renderApp("/finance/purchases/pay_123");
    expect(await screen.findByRole("link", { name: "Refund…" })).toHaveAttribute(
      "href",
      "/finance/refunds?purchaseId=pay_123",
    );
    expect(screen.getByRole("link", { name: "Receipt" })).toHaveAttribute("href", "/credits/receipts/pay_123");
    unmount();
    server.use(http.get("*/api/v1/finance/purchases/:id", () => HttpResponse.json(freshPurchase)));
    renderApp("/finance/purchases/pay_123");
    expect(await screen.findByText("Nobody has asked for a refund.")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Refund…" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Receipt" })).toBeNull();
    expect(screen.queryByRole("region", { name: "Warnings of fraud" })).toBeNull();
  });

  it("clears a warning of fraud after it has asked, and shows that somebody has", async () => {
    const sent: string[] = [];
    server.use(
      http.post("*/api/v1/finance/purchases/:id/fraud-warnings/:warning/clear", async ({ request }) => {
        sent.push(`${new URL(request.url).pathname} ${await request.text()}`);
        return sent.length === 1 ? problem(403, "finance.own-account") : done();
      }),
    );
    const { user } = renderApp("/finance/purchases/pay_123");
    const warnings = await section("Warnings of fraud");
    expect(warnings.getByText("Freezes the credits")).toBeVisible();
    expect(warnings.getByText("Looked at")).toBeVisible();
    await user.click(warnings.getByRole("button", { name: "Clear the warning issfr_1S9kLmN2eZvKYlo2C" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Clear this warning?" }));
    await user.click(dialog.getByRole("button", { name: "Clear the warning" }));
    expect(await dialog.findByText(/^Small letters, digits and hyphens/)).toBeVisible();
    expect(sent).toEqual([]);
    await user.type(dialog.getByRole("combobox", { name: "Reason" }), "looked-at");
    await user.click(dialog.getByRole("button", { name: "Clear the warning" }));
    expect(await dialog.findByText("finance.own-account")).toBeVisible();
    const [first, ...rest] = troubledPurchase.warnings;
    const cleared = [{ ...first, cleared: true, clearedBy: "usr_4k2m9q7x", clearedReason: "looked-at" }, ...rest];
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/finance/purchases/:id", ({ request }) => {
        asked.push(request.headers.get("Limitless-Min-Position"));
        return HttpResponse.json({ ...troubledPurchase, warnings: cleared });
      }),
    );
    await user.click(dialog.getByRole("button", { name: "Clear the warning" }));
    expect(await warnings.findByText("usr_4k2m9q7x")).toBeVisible();
    expect(warnings.getByText(/Reason: looked-at/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Clear the warning/ })).toBeNull();
    expect(asked).toContain("900");
    expect(sent[1]).toBe(
      '/api/v1/finance/purchases/pay_123/fraud-warnings/issfr_1S9kLmN2eZvKYlo2C/clear {"reason":"looked-at"}',
    );
  });

  it("gives back a second payment whole, with a reason, and no credits with it", async () => {
    const sent: unknown[] = [];
    server.use(
      http.get("*/api/v1/finance/purchases/:id/refund-preview", ({ request }) => {
        const query = new URL(request.url).searchParams;
        expect(query.get("paymentId")).toBe("pi_3QkSecond2eZvKYlo");
        return HttpResponse.json(parkedRefundPreview("pay_123", query.get("amountMinor")));
      }),
      http.post("*/api/v1/finance/purchases/pay_123/refunds", async ({ request }) => {
        sent.push(await request.json());
        return new HttpResponse(null, { status: 202 });
      }),
    );
    const { user } = renderApp("/finance/purchases/pay_123");
    const parked = await section("What does not fit");
    expect(parked.getByText("The first payment was granted. Refund this one.")).toBeVisible();
    expect(parked.getAllByRole("button", { name: "Refund this payment…" })).toHaveLength(1);
    await user.click(parked.getByRole("button", { name: "Refund this payment…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Refund $10.00?" }));
    expect(await dialog.findByText("none were granted")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Refund $10.00" }));
    expect(sent).toEqual([]);
    await user.type(dialog.getByRole("combobox", { name: "Reason" }), "double-charge");
    await user.click(dialog.getByRole("button", { name: "Refund $10.00" }));
    expect(await screen.findByText("Refund asked for")).toBeVisible();
    expect(sent).toEqual([
      {
        requestId: expect.stringMatching(/^rrq_[0-9a-f]{32}$/),
        paymentId: "pi_3QkSecond2eZvKYlo",
        amountMinor: 1000,
        reason: "double-charge",
      },
    ]);
  });

  it("tells of an id that is none, and of a failure", async () => {
    server.use(http.get("*/api/v1/finance/purchases/:id", () => problem(404, "http.not-found")));
    const { unmount } = renderApp("/finance/purchases/pay_404");
    expect(await screen.findByText("There is no such purchase")).toBeVisible();
    unmount();
    server.use(http.get("*/api/v1/finance/purchases/:id", () => problem(500, "platform.failed")));
    renderApp("/finance/purchases/pay_500");
    expect(await screen.findByText("platform.failed")).toBeVisible();
  });
});

describe("parked purchases", () => {
  it("say why in plain words, and leave the list once somebody has dealt with them", async () => {
    const sent: unknown[] = [];
    const asked: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/finance/purchases/:id/parkings/:number/resolve", async ({ request, params }) => {
        sent.push([params["id"], params["number"], await request.json()]);
        return done();
      }),
    );
    const { user, router } = renderApp("/finance/parked");
    expect(await screen.findByText("Another amount was paid than the price")).toBeVisible();
    expect(screen.getByText("Paid a second time")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Dealt with: parking 1 of pay_7d2f9a" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Is this dealt with?" }));
    await user.click(dialog.getByRole("button", { name: "It is dealt with" }));
    expect(sent).toEqual([]);
    server.use(
      http.get("*/api/v1/admin/parked-purchases", ({ request }) => {
        const state = new URL(request.url).searchParams.get("state");
        asked.push(state);
        return HttpResponse.json(state === "open" ? { purchases: [], nextCursor: null } : resolvedPurchases);
      }),
    );
    await user.type(dialog.getByRole("combobox", { name: "Reason" }), "refunded");
    await user.click(dialog.getByRole("button", { name: "It is dealt with" }));
    expect(await screen.findByText("No purchase is parked")).toBeVisible();
    expect(sent).toEqual([["pay_7d2f9a", "1", { reason: "refunded" }]]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Show" }), "Dealt with");
    expect(await screen.findByText(/Dealt with: refunded by usr_2c6v0b8t/)).toBeVisible();
    expect(router.state.location.search).toEqual({ state: "resolved" });
    expect(asked.at(-1)).toBe("resolved");
    expect(screen.queryByRole("button", { name: /^Dealt with: parking/ })).toBeNull();
  });
});

describe("the own purchase under suspicion", () => {
  it("says that credits are frozen, that the payment stands, and that nothing is to be done", async () => {
    const suspected = { ...purchases.purchases[0], status: "fraud-warned" };
    server.use(
      http.get("*/api/v1/purchases", () => HttpResponse.json({ purchases: [suspected], nextCursor: null })),
      http.get("*/api/v1/purchases/:id", () => HttpResponse.json(suspected)),
    );
    renderApp("/credits?purchase=pay_1");
    expect(await screen.findByText(/suspects that somebody else used your card/)).toBeVisible();
    expect(await screen.findAllByText("Credits frozen, being looked at")).toHaveLength(2);
  });
});
