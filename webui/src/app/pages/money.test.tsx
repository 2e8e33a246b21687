import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { dropAllTurns } from "@/features/conversation/stream/live-replies";
import { estimate, session } from "@/testing/data";
import { problem } from "@/testing/handlers";
import { troubledAccount, troubledEntries, troubledPurchases } from "@/testing/money-data";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const done = () => new HttpResponse(null, { status: 204, headers: { "Limitless-Position": "p9" } });

describe("an account in trouble", () => {
  beforeEach(() => {
    server.use(
      http.get("*/api/v1/credit-account", () => HttpResponse.json(troubledAccount)),
      http.get("*/api/v1/credit-account/entries", () => HttpResponse.json(troubledEntries)),
      http.get("*/api/v1/purchases", () => HttpResponse.json(troubledPurchases)),
    );
  });

  it("says what is held, frozen and owed, and why", async () => {
    renderApp("/credits");
    const balance = await screen.findByRole("region", { name: "Balance" });
    expect(within(balance).getByRole("img")).toHaveAccessibleName(
      "123.26 credits available, 0.9200 held, 60.00 frozen",
    );
    expect(
      within(balance).getByText(/60\.00 credits are frozen while .* purchase of Nov 22, 2026 is open/),
    ).toBeVisible();
    expect(within(balance).getByText(/You owe 30\.00 credits/)).toBeVisible();
    expect(within(balance).getByText("4.18 credits end on Feb 20, 2027")).toBeVisible();
    expect(within(balance).getByText("Used up, ended or taken back: 1")).toBeVisible();
  });

  it("tells each kind of movement in words", async () => {
    renderApp("/credits");
    const history = (await screen.findAllByRole("region", { name: "History" }))[0] ?? document.body;
    expect(await within(history).findByText(/30\.00 had been spent and are owed/)).toBeVisible();
    for (const title of ["Ended unused", "Debt paid", "Debt given up", "Frozen", "Free again", "Given back"]) {
      // Not its option in the filter.
      expect(within(history).getByText(title, { ignore: "option" })).toBeVisible();
    }
    expect(within(history).getByText(/Day: 20\.00, month: no limit, warning below: 200\.00/)).toBeVisible();
  });

  it("says which purchase froze or took credits, and why, and leads to it", async () => {
    renderApp("/credits");
    const history = (await screen.findAllByRole("region", { name: "History" }))[0] ?? document.body;
    const frozen = await within(history).findByText(/Because of the dispute about the purchase\./);
    expect(within(frozen).getByText("Number: dp_1.")).toBeVisible();
    expect(within(frozen).getByRole("link", { name: "To the purchase" })).toHaveAttribute(
      "href",
      "/credits/receipts/pay_1",
    );
    expect(within(history).getByText(/Because of a refund of the purchase\. 30\.00 had been spent/)).toBeVisible();
    expect(within(history).getByText(/the warning about the payment of the purchase was cleared/)).toBeVisible();
    // Of a time before causes were told.
    expect(within(history).getByText("A refund failed or a dispute was won.", { exact: false })).toBeVisible();
  });

  it.each([
    ["day", /^An answer you asked for did not fit what is left of your cap for today: 98\.00 of 100\.00 credits/],
    [
      "month",
      /^An answer you asked for did not fit what is left of your cap for this month: 98\.00 of 100\.00 credits/,
    ],
  ])("tells when the rest of a cap for the %s fits no answer", async (period, text) => {
    const spent = { percent: 100, spentMicros: "98000000", capMicros: "100000000", neededMicros: "2500000" };
    const notice = {
      noticeId: "n9",
      type: "cap-warned",
      at: "2026-11-22T12:04:09Z",
      facts: { period, periodStart: "2026-11-22", ...spent },
    };
    server.use(http.get("*/api/v1/credit-account", () => HttpResponse.json({ ...troubledAccount, notices: [notice] })));
    renderApp("/credits");
    const notices = await screen.findByRole("region", { name: "Notices" });
    expect(within(notices).getByText(text)).toBeVisible();
    const history = (await screen.findAllByRole("region", { name: "History" }))[0] ?? document.body;
    expect(
      await within(history).findByText(
        /An answer that needs 2\.50 does not fit the cap for the month: 98\.00 of 100\.00/,
      ),
    ).toBeVisible();
  });

  it("says what each lot cost", async () => {
    renderApp("/credits");
    const balance = await screen.findByRole("region", { name: "Balance" });
    expect(within(balance).getAllByText("$10.00 paid, $5.00 for 100 credits")[0]).toBeVisible();
    expect(within(balance).getByText("Cost you nothing")).toBeVisible();
  });

  it("shows what of a purchase was refunded and is disputed", async () => {
    renderApp("/credits");
    expect(await screen.findByText("$2.50 refunded")).toBeVisible();
    expect(screen.getByText("$7.50 disputed")).toBeVisible();
    expect(screen.getByText("$1.00 lost in a dispute")).toBeVisible();
    expect(screen.getByText("Dispute about $2.00 won")).toBeVisible();
    expect(screen.getByRole("link", { name: "Receipt" })).toHaveAttribute("href", "/credits/receipts/pay_1");
  });

  it("puts each notice away by itself, for good", async () => {
    const { user, unmount } = renderApp("/credits");
    const notices = await screen.findByRole("region", { name: "Notices" });
    expect(within(notices).getAllByRole("listitem")).toHaveLength(4);
    expect(within(notices).getByText(/Your cap for this month is reached/)).toBeVisible();
    expect(within(notices).getByText(/^4\.18 credits end on Feb 20, 2027/)).toBeVisible();
    const [first] = within(notices).getAllByRole("button", { name: "Dismiss this notice" });
    if (first === undefined) throw new Error("no notice");
    await user.click(first);
    expect(within(notices).queryByText(/Your cap for this month is reached/)).toBeNull();
    unmount();
    renderApp("/credits");
    const again = await screen.findByRole("region", { name: "Notices" });
    expect(within(again).getAllByRole("listitem")).toHaveLength(3);
  });

  it("sets limits as they are typed, in the zone of the browser, and refuses what is no amount", async () => {
    const sent: unknown[] = [];
    const positions: (string | null)[] = [];
    server.use(
      http.put("*/api/v1/credits/limits", async ({ request }) => {
        sent.push(await request.json());
        return done();
      }),
      http.get("*/api/v1/credit-account", ({ request }) => {
        positions.push(request.headers.get("Limitless-Min-Position"));
        return HttpResponse.json(troubledAccount);
      }),
    );
    const { user } = renderApp("/credits");
    const day = await screen.findByRole("textbox", { name: "Most in a day" });
    expect(day).toHaveValue("20");
    const save = screen.getByRole("button", { name: "Save limits" });
    await user.clear(day);
    await user.type(day, "x");
    expect(day).toHaveAccessibleDescription(/Write a number of credits/);
    expect(save).toBeDisabled();
    await user.clear(day);
    await user.type(screen.getByRole("textbox", { name: "Most in a month" }), "1,000.50");
    await user.click(save);
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      dayCapMicros: null,
      monthCapMicros: "1000500000",
      lowBalanceMicros: "200000000",
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    await waitFor(() => expect(positions.at(-1)).toBe("p9"));
  });

  it("keeps what was typed when limits are refused", async () => {
    server.use(
      http.put("*/api/v1/credits/limits", () => problem(422, "credits.limits-invalid", { field: "timeZone" })),
    );
    const { user } = renderApp("/credits");
    const month = await screen.findByRole("textbox", { name: "Most in a month" });
    await user.type(month, "7");
    await user.click(screen.getByRole("button", { name: "Save limits" }));
    expect(await screen.findByText("These limits cannot be set. The ones before still hold.")).toBeVisible();
    expect(month).toHaveValue("7");
  });
});

describe("a message beyond the own cap", () => {
  it.each([
    ["day", "At most 0.9200 credits: your cap for today leaves 0.5000 of 20.00"],
    ["month", "At most 0.9200 credits: your cap for this month leaves 0.5000 of 20.00"],
  ])("is told while it is typed, by the cap of the %s and not by the credits", async (period, text) => {
    const cap = { period, capMicros: "20000000", spentMicros: "19000000", heldMicros: "500000" };
    server.use(http.post("*/api/v1/estimates", () => HttpResponse.json({ ...estimate, affordable: false, cap })));
    const { user } = renderApp("/");
    const message = await screen.findByRole("textbox", { name: "Message" });
    await user.type(message, "Too much");
    expect(await screen.findByText(text)).toBeVisible();
    await user.clear(message);
  });

  it("tells the numbers, keeps the draft, and leads to the limits", async () => {
    dropAllTurns();
    const facts = {
      period: "MONTH",
      capMicros: "20000000",
      spentMicros: "19500000",
      heldMicros: "0",
      neededMicros: "920000",
    };
    server.use(
      http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages: [] })),
      http.post("*/api/v1/conversations/:id/messages", () => problem(402, "credits.cap-reached", facts)),
    );
    const { user, router } = renderApp("/");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(await screen.findByRole("textbox", { name: "Message" }), "Too much{Enter}");
    const note = await screen.findByRole("alert");
    expect(note).toHaveTextContent(
      "your own cap of 20.00 credits a month: 19.50 spent, 0.00 held, and it can cost 0.9200",
    );
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("Too much"));
    await user.click(within(note).getByRole("link", { name: "Change limits" }));
    await waitFor(() => expect(router.state.location.href).toBe("/credits#limits"));
  });
});

describe("finance", () => {
  it("adjusts the account of a user under one id, also when tried again", async () => {
    const sent: { path: string; body: unknown }[] = [];
    server.use(
      http.post("*/api/v1/finance/accounts/:account/adjustments", async ({ request }) => {
        sent.push({ path: new URL(request.url).pathname, body: await request.json() });
        return sent.length === 1 ? problem(503, "http.busy") : done();
      }),
    );
    const { user } = renderApp("/finance/adjustments");
    const form = within(await screen.findByRole("form", { name: "Adjust an account" }));
    await user.click(form.getByRole("button", { name: "Adjust" }));
    expect(form.getByRole("textbox", { name: "Account or user" })).toBeInvalid();
    await user.type(form.getByRole("textbox", { name: "Account or user" }), "usr_8p3n1r5z");
    await user.type(form.getByRole("textbox", { name: "Credits" }), "-12.5");
    await user.type(form.getByRole("combobox", { name: "Reason" }), "double-charge");
    await user.click(form.getByRole("button", { name: "Adjust" }));
    await screen.findByText("http.busy");
    await user.click(form.getByRole("button", { name: "Adjust" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]).toEqual({
      path: "/api/v1/finance/accounts/cra_8p3n1r5z/adjustments",
      body: {
        adjustmentId: expect.stringMatching(/^adj_[0-9a-f]{32}$/),
        amountMicros: "-12500000",
        reason: "double-charge",
      },
    });
  });

  it("lets others decide about a proposal, but not its author", async () => {
    const sent: string[] = [];
    server.use(
      http.post("*/api/v1/finance/accounts/:account/adjustments/:id/:decision", ({ request }) => {
        sent.push(new URL(request.url).pathname);
        return done();
      }),
    );
    const { user } = renderApp("/finance/adjustments");
    await user.click(await screen.findByRole("button", { name: "Approve adj_019ac1f0a1b2c3d4" }));
    expect(screen.queryByRole("button", { name: "Approve adj_own" })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Reject adj_own" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent).toEqual([
      "/api/v1/finance/accounts/cra_8p3n1r5z/adjustments/adj_019ac1f0a1b2c3d4/approve",
      "/api/v1/finance/accounts/cra_8p3n1r5z/adjustments/adj_own/reject",
    ]);
  });

  it("tells whose write-off waits for a second person", async () => {
    renderApp("/finance/debts");
    expect(await screen.findByText("Proposed by usr_4k2m9q7x, waits for a second person")).toBeVisible();
  });

  it("tells who rejected a write-off, when and why", async () => {
    renderApp("/finance/debts");
    expect(await screen.findByText("Rejected by usr_4k2m9q7x on Nov 20, 2026: still-collecting")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Reject the write-off of lot_a1b2c3" })).toBeNull();
  });

  it("rejects a write-off that was proposed, with a reason", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/finance/accounts/cra_2c6v0b8t/lots/lot_d4e5f6/write-off/reject", async ({ request }) => {
        sent.push(await request.json());
        return sent.length === 1 ? problem(404, "credits.write-off-unknown", {}) : done();
      }),
    );
    const { user } = renderApp("/finance/debts");
    await user.click(await screen.findByRole("button", { name: "Reject the write-off of lot_d4e5f6" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Reject this write-off?" }));
    await user.type(dialog.getByRole("combobox", { name: "Reason" }), "still-collecting");
    await user.click(dialog.getByRole("button", { name: "Reject" }));
    expect(await dialog.findByText("Nobody proposes to write off this debt any more. Look again.")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Reject" }));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Reject this write-off?" })).toBeNull());
    expect(sent[0]).toEqual({ owedMicros: "1013149", reason: "still-collecting" });
  });

  it("gives up the debt that was seen, with a reason", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post("*/api/v1/finance/accounts/cra_8p3n1r5z/lots/lot_a1b2c3/write-off", async ({ request }) => {
        sent.push(await request.json());
        return sent.length === 1 ? problem(409, "credits.debt-differs", { owedMicros: "7000000" }) : done();
      }),
    );
    const { user } = renderApp("/finance/debts");
    await user.click(await screen.findByRole("button", { name: "Write off the debt of lot_a1b2c3" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Write off this debt?" }));
    await user.type(dialog.getByRole("combobox", { name: "Reason" }), "uncollectable");
    await user.click(dialog.getByRole("button", { name: "Write off" }));
    expect(await dialog.findByText("By now 7.00 credits are owed. Nothing was written off; look again.")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Write off" }));
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "Write off this debt?" })).toBeNull());
    expect(sent[0]).toEqual({ owedMicros: "120000000", reason: "uncollectable" });
  });

  it.each([
    "/finance/adjustments",
    "/finance/debts",
    "/finance/refunds",
    "/finance/purchases",
    "/finance/purchases/pay_123",
    "/finance/parked",
  ])("is closed to others: %s", async (path) => {
    server.use(http.get("*/api/v1/session", () => HttpResponse.json({ ...session, roles: ["support", "admin"] })));
    renderApp(path);
    expect(await screen.findByText("You may not see this page")).toBeVisible();
  });
});
