import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { purchaseReceipt, session, timeline } from "@/testing/data";
import { problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { savedFiles } from "@/testing/saved-files";
import { server } from "@/testing/server";

describe("the door", () => {
  it("leads to signing in, and back to where somebody wanted to go", async () => {
    server.use(http.get("*/api/v1/session", () => problem(401, "accounts.not-signed-in")));
    renderApp("/credits?purchase=pay_1");
    const link = await screen.findByRole("link", { name: "Sign in with Manus" });
    expect(link).toHaveAttribute("href", "/api/oauth/login?returnTo=%2Fcredits%3Fpurchase%3Dpay_1");
  });

  it("says why signing in has failed, for codes it knows", async () => {
    server.use(http.get("*/api/v1/session", () => problem(401, "accounts.not-signed-in")));
    renderApp("/sign-in?problem=accounts.disabled");
    expect(await screen.findByRole("alert")).toHaveTextContent("This account is closed.");
    expect(screen.getByRole("link", { name: "Sign in with Manus" })).toBeVisible();
  });

  it("says when to try again after too many sign-ins", async () => {
    server.use(http.get("*/api/v1/session", () => problem(401, "accounts.not-signed-in")));
    renderApp("/sign-in?problem=limits.sign-in&wait=1500");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      /tried to sign in too often\. Try again in 25 minutes\./,
    );
  });

  it.each(["-5", "x", "1e9", "1.5", ""])("names no time when the wait is %s", async (wait) => {
    server.use(http.get("*/api/v1/session", () => problem(401, "accounts.not-signed-in")));
    renderApp(`/sign-in?problem=http.too-many-requests&wait=${wait}`);
    expect(await screen.findByRole("alert")).not.toHaveTextContent("Try again in");
  });

  it("repeats nothing that stands in the address", async () => {
    server.use(http.get("*/api/v1/session", () => problem(401, "accounts.not-signed-in")));
    renderApp("/sign-in?problem=pay-mallory");
    expect(await screen.findByRole("link", { name: "Sign in with Manus" })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leads nowhere else", async () => {
    server.use(http.get("*/api/v1/session", () => problem(401, "accounts.not-signed-in")));
    renderApp("/sign-in?returnTo=%2F%2Fevil.example");
    const link = await screen.findByRole("link", { name: "Sign in with Manus" });
    expect(link).toHaveAttribute("href", "/api/oauth/login?returnTo=%2F");
  });

  it("closes behind somebody whose sign-in has ended, keeping the draft", async () => {
    const { user } = renderApp("/");
    await user.type(await screen.findByRole("textbox", { name: "Message" }), "half a thought");
    server.use(
      http.get("*/api/v1/session", () => problem(401, "accounts.not-signed-in")),
      http.get("*/api/v1/packs", () => problem(401, "accounts.not-signed-in")),
    );
    await user.click(await screen.findByRole("link", { name: /^Credits/ }));
    expect(await screen.findByRole("link", { name: "Sign in with Manus" })).toBeVisible();
    expect(localStorage.getItem(`limitless.draft.${session.userId}.new`)).toBe("half a thought");
  });
});

describe("credits", () => {
  it("shows the balance, the packs, the purchases and every movement with its receipt", async () => {
    const { user } = renderApp("/credits");
    const balance = await screen.findByRole("region", { name: "Balance" });
    expect(within(balance).getByText("183.26")).toBeVisible();
    expect(within(balance).getByRole("img", { name: "183.26 credits available, 0.9200 held" })).toBeVisible();
    expect(await screen.findByText("Payment on its way")).toBeVisible();
    const history = within(screen.getByRole("main")).getAllByRole("region", { name: "History" })[0] ?? document.body;
    await user.click(await within(history).findByRole("button", { name: "Receipt" }));
    expect(within(history).getByText("$0.0002922")).toBeVisible();
  });

  it("draws what was spent by day and model, and says it as a table", async () => {
    const { user } = renderApp("/credits");
    const chart = await screen.findByRole("img", { name: /in 30 days; most on Nov 15/ });
    expect(chart.querySelectorAll("g")).toHaveLength(30);
    expect(screen.getAllByTitle(/^(Oct|Nov) \d+: /)).toHaveLength(6);
    const models = screen.getByRole("list", { name: "Spent by model" });
    expect(within(models).getAllByRole("listitem")).toHaveLength(4);
    expect(within(models).getByText("Other models")).toBeVisible();
    await user.click(screen.getByText("The same as a table"));
    const table = screen.getAllByRole("region", { name: "Usage" }).at(-1) ?? document.body;
    expect(within(table).getAllByRole("row")).toHaveLength(10);
  });

  it("filters the history by what stands in the address, the file too", async () => {
    const asked: URLSearchParams[] = [];
    server.use(
      http.get("*/api/v1/credit-account/entries", ({ request }) => {
        asked.push(new URL(request.url).searchParams);
        return HttpResponse.json({ entries: [], nextCursor: null });
      }),
    );
    const { user, router } = renderApp("/credits?from=2026-11-01&to=2026-11-30&type=nonsense");
    expect(await screen.findByText("No movement matches")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "What" }), "settled");
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(router.state.location.search).toEqual({ type: "settled", from: "2026-11-01", to: "2026-11-30" });
    const end = new Date(2026, 11, 1).toISOString();
    expect(asked[1]?.get("type")).toBe("settled");
    expect(asked[1]?.get("to")).toBe(end);
    const files = savedFiles();
    await user.click(screen.getByRole("button", { name: "Download CSV" }));
    await waitFor(() => expect(files.names).toHaveLength(1));
    const file = new URL(files.asked[0] ?? "", "http://x");
    expect(file.pathname).toBe("/api/v1/credits/entries.csv");
    expect(Object.fromEntries(file.searchParams)).toEqual({
      type: "settled",
      from: new Date(2026, 10, 1).toISOString(),
      to: end,
    });
  });

  it("opens the receipt of a paid purchase, with its file", async () => {
    const { user } = renderApp("/credits");
    const links = await screen.findAllByRole("link", { name: "Receipt" });
    expect(links).toHaveLength(1);
    await user.click(links[0] ?? document.body);
    const receipt = await screen.findByRole("article", { name: "Receipt" });
    expect(within(receipt).getByText("2026-000000120-PAY1")).toBeVisible();
    expect(within(receipt).getByText("Refunded on Nov 23, 2026")).toBeVisible();
    expect(within(receipt).getByText("−$3.00")).toBeVisible();
    expect(within(receipt).getByText("$7.00")).toBeVisible();
    const files = savedFiles();
    await user.click(screen.getByRole("button", { name: "Download PDF" }));
    await waitFor(() => expect(files.names).toEqual(["receipt.pdf"]));
    expect(files.asked).toEqual(["/api/v1/purchases/pay_1/receipt.pdf?lang=en"]);
  });

  it("says why there is no receipt yet, and leaves an erased buyer out", async () => {
    server.use(http.get("*/api/v1/purchases/:id/receipt", () => problem(409, "payments.not-paid")));
    renderApp("/credits/receipts/pay_3");
    expect(await screen.findByText("Nothing was paid for this purchase yet.")).toBeVisible();
    server.use(
      http.get("*/api/v1/purchases/:id/receipt", () =>
        HttpResponse.json({ ...purchaseReceipt, buyer: { name: null, email: null }, tax: null }),
      ),
    );
    renderApp("/credits/receipts/pay_1");
    expect(await screen.findByText("Erased")).toBeVisible();
    expect(screen.getByText("No tax is shown.")).toBeVisible();
  });

  it("tries a write again when its CSRF token was replaced on the way", async () => {
    document.cookie = "XSRF-TOKEN=old; path=/";
    const tokens: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/purchases", ({ request }) => {
        tokens.push(request.headers.get("x-xsrf-token"));
        document.cookie = "XSRF-TOKEN=new; path=/";
        return tokens.length === 1 ? problem(403, "http.csrf") : problem(503, "platform.busy");
      }),
    );
    const { user } = renderApp("/credits");
    const [first] = await screen.findAllByRole("button", { name: /^Buy for \$10\.00/ });
    if (first === undefined) throw new Error("no pack");
    await user.click(first);
    await waitFor(() => expect(tokens).toEqual(["old", "new"]));
  });

  it("buys under one key per purchase, with the CSRF header", async () => {
    document.cookie = "XSRF-TOKEN=tok%3D1; path=/";
    const keys: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/purchases", ({ request }) => {
        keys.push(`${request.headers.get("idempotency-key")} ${request.headers.get("x-xsrf-token")}`);
        return problem(503, "platform.busy");
      }),
    );
    const { user } = renderApp("/credits");
    const [first] = await screen.findAllByRole("button", { name: /^Buy for \$10\.00/ });
    if (first === undefined) throw new Error("no pack");
    await user.click(first);
    expect(await screen.findByRole("alert")).toHaveTextContent("you were not charged");
    await user.click(first);
    await waitFor(() => expect(keys).toHaveLength(2));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^key_[0-9a-f]{32} tok=1$/);
  });
});

describe("pages for roles", () => {
  it("are closed to others", async () => {
    server.use(http.get("*/api/v1/session", () => HttpResponse.json({ ...session, roles: [] })));
    renderApp("/finance");
    expect(await screen.findByText("You may not see this page")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Finance" })).toBeNull();
  });

  it("keep the finance filter in the address and send it", async () => {
    const asked: string[] = [];
    server.use(
      http.get("*/api/v1/finance/credit-events", ({ request }) => {
        asked.push(new URL(request.url).search);
        return HttpResponse.json({ events: [], nextCursor: null, totals: null });
      }),
    );
    const { user, router } = renderApp("/finance?userId=usr_1");
    expect(await screen.findByText("No event matches")).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Event" }), "credits.held");
    await user.click(screen.getByRole("button", { name: "Apply" }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(router.state.location.search).toEqual({ userId: "usr_1", type: "credits.held" });
    expect(asked[1]).toBe("?userId=usr_1&type=credits.held");
  });

  it("open a timeline only with a reason, and read it no older than its opening", async () => {
    const reasons: unknown[] = [];
    const positions: (string | null)[] = [];
    server.use(
      http.get("*/api/v1/support/views/:id/timeline", ({ request }) => {
        positions.push(request.headers.get("Limitless-Min-Position"));
        return HttpResponse.json(timeline);
      }),
      http.post("*/api/v1/support/views", async ({ request }) => {
        reasons.push(await request.json());
        return HttpResponse.json(
          { viewId: "vew_1", expiresAt: "2026-11-22T13:00:00Z" },
          { status: 201, headers: { "Limitless-Position": "p41" } },
        );
      }),
    );
    const { user } = renderApp("/support?user=grace%40example.org");
    await user.click(await screen.findByRole("button", { name: "Open timeline" }));
    const dialog = await screen.findByRole("dialog");
    const open = within(dialog).getByRole("button", { name: "Open timeline" });
    expect(open).toBeDisabled();
    await user.type(within(dialog).getByRole("textbox", { name: "Reason" }), "Ticket 7");
    await user.click(open);
    expect(await screen.findByText("accounts.user-registered")).toBeVisible();
    expect(reasons).toEqual([{ userId: "usr_8p3n1r5z", reason: "Ticket 7" }]);
    expect(positions).toEqual(["p41"]);
  });

  it("let an admin give and take roles", async () => {
    const calls: string[] = [];
    server.use(
      http.all("*/api/v1/admin/users/:user/roles/:role", ({ request, params }) => {
        calls.push(`${request.method} ${String(params["user"])} ${String(params["role"])}`);
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderApp("/admin");
    const grace = within((await screen.findByText("Grace Hopper")).closest("li") ?? document.body);
    await user.click(grace.getByRole("checkbox", { name: "Support" }));
    await waitFor(() => expect(calls).toHaveLength(1));
    await user.click(grace.getByRole("checkbox", { name: "Finance" }));
    await waitFor(() => expect(calls).toEqual(["PUT usr_8p3n1r5z support", "DELETE usr_8p3n1r5z finance"]));
  });
});
