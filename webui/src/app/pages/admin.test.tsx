import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { problem } from "@/testing/handlers";
import { paymentNotices } from "@/testing/money-data";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

describe("admins", () => {
  it("have a parked payment notice tried again", async () => {
    const replayed: unknown[] = [];
    server.use(
      http.post("*/api/v1/admin/payment-notices/:id/replay", ({ params }) => {
        replayed.push(params["id"]);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp("/admin");
    await user.click(await screen.findByRole("button", { name: "Try again: evt_1S9kLmN2eZvKYlo2C" }));
    await waitFor(() => expect(replayed).toEqual(["evt_1S9kLmN2eZvKYlo2C"]));
  });

  it("see every notice by what became of it, and try again only what is parked", async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/admin/payment-notices", ({ request }) => {
        const query = new URL(request.url).searchParams;
        asked.push(query.get("state"));
        return HttpResponse.json({ ...paymentNotices, nextCursor: query.get("cursor") === null ? "more" : null });
      }),
    );
    const { user, router } = renderApp("/admin");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Show" }), "Done");
    await waitFor(() => expect(asked.at(-1)).toBe("applied"));
    expect(router.state.location.search).toEqual({ notices: "applied" });
    expect(await screen.findByText("evt_1S9kLmN2eZvKYlo2C")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Try again/ })).toBeNull();
  });

  it("see that notices are overdue, whatever is shown, and look at the orphans", async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/admin/payment-notices", ({ request }) => {
        const state = new URL(request.url).searchParams.get("state");
        asked.push(state);
        const notices = state === "orphan" ? paymentNotices.notices.slice(0, 1) : [];
        return HttpResponse.json({ notices, nextCursor: null, overdue: 1 });
      }),
    );
    const { user } = renderApp("/admin");
    expect(await screen.findByText(/^1 notice should have been applied by now/)).toBeVisible();
    expect(screen.getByText("No notice is parked")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Show" }), "Orphans");
    await waitFor(() => expect(asked.at(-1)).toBe("orphan"));
    expect(await screen.findByRole("button", { name: "Try again: evt_1S9kLmN2eZvKYlo2C" })).toBeVisible();
    expect(screen.getByText("Overdue")).toBeVisible();
    expect(screen.getByText("unknown-purchase")).toBeVisible();
    expect(screen.getByText(/^1 notice should have been applied by now/)).toBeVisible();
  });

  it("set aside what needs nobody, with a reason", async () => {
    const sent: string[] = [];
    server.use(
      http.post("*/api/v1/admin/payment-notices/:id/set-aside", async ({ request, params }) => {
        sent.push(`${String(params["id"])} ${await request.text()}`);
        return sent.length === 1
          ? problem(409, "payments.notice-not-waiting")
          : new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp("/admin");
    await user.click(await screen.findByRole("button", { name: "Set aside: evt_1S9kLmN2eZvKYlo2C" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Set this notice aside?" }));
    await user.click(dialog.getByRole("button", { name: "Set it aside" }));
    expect(await dialog.findByText(/^Small letters, digits and hyphens/)).toBeVisible();
    expect(sent).toEqual([]);
    await user.type(dialog.getByRole("combobox", { name: "Reason" }), "not-ours");
    await user.click(dialog.getByRole("button", { name: "Set it aside" }));
    expect(await dialog.findByText(/^The notice is being worked on/)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Set it aside" }));
    expect(await screen.findByText("The notice is set aside")).toBeVisible();
    expect(screen.queryByRole("dialog", { name: "Set this notice aside?" })).toBeNull();
    expect(sent[1]).toBe('evt_1S9kLmN2eZvKYlo2C {"reason":"not-ours"}');
  });

  it("see who set a notice aside, when and why, and take it up again", async () => {
    const replayed: unknown[] = [];
    const setAside = { by: "usr_4k2m9q7x", reason: "not-ours", at: "2026-11-23T11:00:00Z" };
    server.use(
      http.get("*/api/v1/admin/payment-notices", ({ request }) => {
        const isAsked = new URL(request.url).searchParams.get("state") === "set-aside";
        const notices = isAsked ? [{ ...paymentNotices.notices[0], overdue: false, setAside }] : [];
        return HttpResponse.json({ notices, nextCursor: null, overdue: 0 });
      }),
      http.post("*/api/v1/admin/payment-notices/:id/replay", ({ params }) => {
        replayed.push(params["id"]);
        return new HttpResponse(null, { status: 202 });
      }),
    );
    const { user } = renderApp("/finance/notices?state=set-aside");
    expect(await screen.findByText("not-ours")).toBeVisible();
    expect(screen.getByText(/^by usr_4k2m9q7x, 11\/23\/2026/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Set aside/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Take up again: evt_1S9kLmN2eZvKYlo2C" }));
    await waitFor(() => expect(replayed).toEqual(["evt_1S9kLmN2eZvKYlo2C"]));
  });

  it("see what was paid beside what it should have been, and go on to its events", async () => {
    const { user, router } = renderApp("/admin");
    const parked = await screen.findByRole("region", { name: "Parked purchases" });
    expect(await within(parked).findByText("Another amount was paid than the price")).toBeVisible();
    expect(within(parked).getByText("$9.00")).toBeVisible();
    expect(within(parked).getByText("¥1,000")).toBeVisible();
    await user.click(within(parked).getByRole("link", { name: "pay_7d2f9a" }));
    await waitFor(() => expect(router.state.location.href).toBe("/finance/purchases/pay_7d2f9a"));
  });

  it("go from the number of parked events to the events", async () => {
    const { user } = renderApp("/admin");
    await user.click(await screen.findByRole("button", { name: "Parked events of projection.payments: 1" }));
    const events = screen.getByRole("list", { name: "Parked events" });
    expect(within(events).getByText("payments.refund-recorded")).toBeVisible();
    expect(within(events).getByText(/MissingRow/)).toBeVisible();
  });
});
