import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { refundPreview } from "@/testing/bought-data";
import { problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

function refunds(): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http.post("*/api/v1/finance/purchases/:id/refunds", async ({ request }) => {
      sent.push(await request.json());
      return sent.length === 1 ? problem(503, "http.busy") : new HttpResponse(null, { status: 202 });
    }),
  );
  return sent;
}

describe("a refund", () => {
  it("is looked at before it happens, and is one refund also when tried again", async () => {
    const sent = refunds();
    const { user, router } = renderApp("/finance/refunds?purchaseId=pay_123");
    const amount = await screen.findByRole("textbox", { name: "Amount in USD" });
    expect(screen.getByRole("textbox", { name: "Purchase" })).toHaveAccessibleDescription(
      "Paid: $10.00, refunded: $3.00, asked for: $0.00, left: $7.00",
    );
    await user.clear(amount);
    await user.type(amount, "2.50");
    await user.type(screen.getByRole("combobox", { name: "Reason" }), "goodwill");
    await user.click(screen.getByRole("button", { name: "Look at it first" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Refund $2.50?" }));
    expect(dialog.getByText("$2.50", { selector: "span" })).toBeVisible();
    expect(dialog.getByText("50.00")).toBeVisible();
    expect(dialog.getByText("40.00")).toBeVisible();
    expect(dialog.getByText("10.00")).toBeVisible();
    expect(sent).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Refund $2.50" }));
    await dialog.findByText("http.busy");
    await user.click(dialog.getByRole("button", { name: "Refund $2.50" }));
    expect(await screen.findByText("Refund asked for")).toBeVisible();
    expect(await screen.findByRole("heading", { name: "Refunds asked for" })).toBeVisible();
    expect(router.state.location.href).toBe("/finance/purchases/pay_123#refunds");
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]).toEqual({
      requestId: expect.stringMatching(/^rrq_[0-9a-f]{32}$/),
      amountMinor: 250,
      reason: "goodwill",
    });
  });

  it("starts with what is left after what was asked for and is not confirmed yet", async () => {
    const sent = refunds();
    server.use(
      http.get("*/api/v1/finance/purchases/:id/refund-preview", ({ request }) => {
        const amount = new URL(request.url).searchParams.get("amountMinor");
        return HttpResponse.json({ ...refundPreview("pay_123", amount), askedMinor: 200, refundableMinor: 500 });
      }),
    );
    const { user } = renderApp("/finance/refunds?purchaseId=pay_123");
    expect(await screen.findByRole("textbox", { name: "Amount in USD" })).toHaveValue("5.00");
    expect(screen.getByRole("textbox", { name: "Purchase" })).toHaveAccessibleDescription(
      "Paid: $10.00, refunded: $3.00, asked for: $2.00, left: $5.00",
    );
    await user.type(screen.getByRole("combobox", { name: "Reason" }), "goodwill");
    await user.click(screen.getByRole("button", { name: "Look at it first" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Refund $5.00?" }));
    await user.click(dialog.getByRole("button", { name: "Refund $5.00" }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ amountMinor: 500 });
  });

  it("of another purchase starts with what is left of that one", async () => {
    const left: Record<string, number> = { pay_123: 700, pay_456: 120 };
    server.use(
      http.get("*/api/v1/finance/purchases/:id/refund-preview", ({ params }) => {
        const id = String(params["id"]);
        return HttpResponse.json({ ...refundPreview(id, null), refundableMinor: left[id] });
      }),
    );
    const { user } = renderApp("/finance/refunds?purchaseId=pay_123");
    const amount = await screen.findByRole("textbox", { name: "Amount in USD" });
    await user.clear(amount);
    await user.type(amount, "6");
    const purchase = screen.getByRole("textbox", { name: "Purchase" });
    await user.clear(purchase);
    await user.type(purchase, "pay_456");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Amount in USD" })).toHaveValue("1.20"));
  });

  it("takes all that can go back with one press, and no more", async () => {
    refunds();
    const { user } = renderApp("/finance/refunds?purchaseId=pay_123");
    const amount = await screen.findByRole("textbox", { name: "Amount in USD" });
    await user.clear(amount);
    await user.type(amount, "1");
    await user.click(screen.getByRole("button", { name: "All of it: $7.00" }));
    expect(amount).toHaveValue("7.00");
    await user.clear(amount);
    await user.type(amount, "7.01");
    expect(amount).toHaveAccessibleDescription("More than the $7.00 that can go back.");
    await user.click(screen.getByRole("button", { name: "Look at it first" }));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it.each([
    ["jpy", "250", 250, "¥250"],
    ["thb", "250", 25_000, "THB\u00A0250.00"],
  ])("in %s of %s is %d of its smallest unit", async (currency, typed, minor, shown) => {
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/finance/purchases/:id/refund-preview", ({ request }) => {
        const amount = new URL(request.url).searchParams.get("amountMinor");
        asked.push(amount);
        const preview = refundPreview("pay_123", amount);
        return HttpResponse.json({ ...preview, currency, amountMinor: 100_000, refundableMinor: 99_700 });
      }),
    );
    const { user } = renderApp("/finance/refunds?purchaseId=pay_123");
    const field = await screen.findByRole("textbox", { name: `Amount in ${currency.toUpperCase()}` });
    await user.clear(field);
    await user.type(field, typed);
    await user.type(screen.getByRole("combobox", { name: "Reason" }), "goodwill");
    await user.click(screen.getByRole("button", { name: "Look at it first" }));
    expect(await screen.findByRole("dialog")).toHaveAccessibleName(`Refund ${shown}?`);
    expect(asked).toContain(String(minor));
  });

  it("of a disputed payment is not offered, and says why", async () => {
    server.use(
      http.get("*/api/v1/finance/purchases/:id/refund-preview", () =>
        HttpResponse.json({ ...refundPreview("pay_123", "0"), disputedMinor: 400, refundableMinor: 0 }),
      ),
    );
    renderApp("/finance/refunds?purchaseId=pay_123");
    expect(await screen.findByText(/\$4\.00 are disputed/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Look at it first" })).toBeDisabled();
  });

  it("of a purchase nobody knows says so", async () => {
    server.use(http.get("*/api/v1/finance/purchases/:id/refund-preview", () => problem(404, "payments.unknown")));
    renderApp("/finance/refunds?purchaseId=pay_404");
    expect(await screen.findByText("payments.unknown")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Amount" })).toBeDisabled();
  });
});
