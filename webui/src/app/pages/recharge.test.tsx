import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { chooseLanguage } from "@/lib/i18n";
import { problem } from "@/testing/handlers";
import * as recharge from "@/testing/recharge-data";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const done = () => new HttpResponse(null, { status: 204, headers: { "Limitless-Position": "p9" } });

function standsAs(state: object): void {
  server.use(http.get("*/api/v1/auto-recharge", () => HttpResponse.json(state)));
}

async function section() {
  const found = await screen.findByRole("region", { name: "Automatic recharging" });
  await within(found).findByText(/^(On|Off)$/);
  return within(found);
}

describe("automatic recharging", () => {
  it("saves a card only after a yes to the words shown", async () => {
    const sent: unknown[] = [];
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/auto-recharge/card-setups", async ({ request }) => {
        sent.push(await request.json());
        keys.push(request.headers.get("Idempotency-Key"));
        return problem(502, "payments.provider-away");
      }),
    );
    const { user } = renderApp("/credits");
    const part = await section();
    expect(part.getByText("Off")).toBeVisible();
    const save = part.getByRole("button", { name: "Save a card" });
    expect(save).toBeDisabled();
    await user.click(part.getByRole("checkbox", { name: /charge it while I am away/ }));
    await user.click(save);
    expect(await part.findByText(/The payment provider could not be reached/)).toBeVisible();
    await user.click(save);
    await waitFor(() => expect(sent).toEqual([{ consentVersion: "2026-11" }, { consentVersion: "2026-11" }]));
    expect(keys[0]).not.toBeNull();
    expect(keys[1]).toBe(keys[0]);
  });

  it("is switched on for a pack, a threshold and a cap, with a yes", async () => {
    const sent: unknown[] = [];
    standsAs(recharge.rechargeCardOnly);
    server.use(
      http.put("*/api/v1/auto-recharge", async ({ request }) => {
        sent.push(await request.json());
        standsAs(recharge.rechargeOn);
        return done();
      }),
    );
    const { user } = renderApp("/credits");
    const part = await section();
    expect(part.getByText("Visa ending in 4242, valid until 04/2029")).toBeVisible();
    const threshold = await part.findByLabelText("Recharge below");
    await user.clear(threshold);
    await user.type(threshold, "100000");
    expect(part.getByText(/Write a number of credits above 0/)).toBeVisible();
    await user.clear(threshold);
    await user.type(threshold, "25.5");
    const enable = part.getByRole("button", { name: "Switch on" });
    expect(enable).toBeDisabled();
    await user.click(part.getByRole("checkbox", { name: /charge it while I am away/ }));
    await user.click(enable);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ thresholdMicros: "25500000", consentVersion: "2026-11" });
    expect(await part.findByText("On")).toBeVisible();
    expect(part.getByText("$10.00 of $30.00 used this month")).toBeVisible();
  });

  it("tells what runs, what was declined and when it is tried again", async () => {
    standsAs(recharge.rechargeInFlight);
    const { unmount } = renderApp("/credits");
    expect((await section()).getByText("A recharge of $10.00 is under way.")).toBeVisible();
    unmount();
    standsAs(recharge.rechargeWaiting);
    renderApp("/credits");
    const part = await section();
    expect(part.getByText(/the card had not enough money\. Nothing was charged/)).toBeVisible();
    expect(part.getByText(/not before/)).toBeVisible();
  });

  it.each([
    ["en", "On", /your card was charged, but not what you had agreed to/, /othing was charged/],
    ["th", "เปิดอยู่", /เรียกเก็บเงินจากบัตรของคุณแล้ว แต่ไม่ตรงกับที่คุณตกลงไว้/, /ไม่มีการเรียกเก็บเงิน/],
  ])("never says in %s that nothing was charged when something was", async (language, on, told, never) => {
    await chooseLanguage(language);
    standsAs(recharge.rechargeInDoubt);
    const { unmount } = renderApp("/credits");
    expect(await screen.findByText(told)).toBeVisible();
    expect(screen.getByText(on)).toBeVisible();
    expect(screen.queryByText(never)).toBeNull();
    unmount();
    standsAs({ ...recharge.rechargeInDoubt, enabled: false, disabledReason: "taken-back", nextTryAt: null });
    renderApp("/credits");
    expect(
      await screen.findByText(language === "en" ? /^Switched off because your card/ : /^ปิดแล้วเพราะมีการเรียกเก็บ/),
    ).toBeVisible();
    expect(screen.queryByText(never)).toBeNull();
    await chooseLanguage("en");
  });

  it("leads whoever the bank wants to see to the payment page, with the card saved anew", async () => {
    const sent: unknown[] = [];
    standsAs(recharge.rechargeNeedsYou);
    server.use(
      http.post("*/api/v1/purchases", async ({ request }) => {
        sent.push(await request.json());
        return problem(502, "payments.provider-away");
      }),
    );
    const { user } = renderApp("/credits");
    const part = await section();
    await user.click(part.getByRole("button", { name: "Confirm and pay $10.00" }));
    await waitFor(() => expect(sent).toEqual([{ packId: "small", saveCardConsent: "2026-11" }]));
    expect(await part.findByText(/The payment provider could not be reached/)).toBeVisible();
  });

  it("says why it ended and that the cap is reached", async () => {
    standsAs(recharge.rechargeEnded);
    const { unmount } = renderApp("/credits");
    expect((await section()).getByText(/Switched off after the card was declined several times/)).toBeVisible();
    unmount();
    standsAs(recharge.rechargeCapped);
    renderApp("/credits");
    expect((await section()).getByText(/does not allow another recharge/)).toBeVisible();
  });

  it("is switched off, and the card is removed after a question", async () => {
    const calls: string[] = [];
    standsAs(recharge.rechargeOn);
    server.use(
      http.delete("*/api/v1/auto-recharge", () => {
        calls.push("off");
        return done();
      }),
      http.delete("*/api/v1/auto-recharge/payment-method", () => {
        calls.push("removed");
        return done();
      }),
    );
    const { user } = renderApp("/credits");
    const part = await section();
    await user.click(part.getByRole("button", { name: "Switch off" }));
    await waitFor(() => expect(calls).toEqual(["off"]));
    await user.click(part.getByRole("button", { name: "Remove card" }));
    const question = await screen.findByRole("dialog", { name: "Remove this card?" });
    await user.click(within(question).getByRole("button", { name: "Remove card" }));
    await waitFor(() => expect(calls).toEqual(["off", "removed"]));
  });

  it("offers to save the card that pays, to those who have none", async () => {
    const { user, unmount } = renderApp("/credits");
    const box = await screen.findByRole("checkbox", { name: /Save this card for automatic recharging/ });
    expect(box).not.toBeChecked();
    await user.click(box);
    expect(screen.getAllByText(/charge it while I am away/)).toHaveLength(2);
    unmount();
    standsAs(recharge.rechargeOn);
    renderApp("/credits");
    await section();
    expect(screen.queryByRole("checkbox", { name: /Save this card/ })).toBeNull();
  });
});
