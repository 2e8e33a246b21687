// A small system as the two sides answer it: one user, one chat, one purchase. Tests replace single answers.
import { HttpResponse, http } from "msw";
import * as bought from "./bought-data";
import * as data from "./data";
import * as money from "./money-data";
import * as price from "./price-data";
import { financePurchases, troubledPurchase } from "./purchase-data";
import { rechargeOff } from "./recharge-data";
import { found } from "./search-data";

export const handlers = [
  http.get("*/api/v1/session", () => HttpResponse.json(data.session)),
  http.get("*/api/v1/account/mail-preferences", () => HttpResponse.json(data.mailPreferences)),
  http.get("*/api/v1/models", () => HttpResponse.json(data.models)),
  http.get("*/api/v1/credit-account", () => HttpResponse.json(data.creditAccount)),
  http.get("*/api/v1/credit-account/entries", () => HttpResponse.json(data.entries)),
  http.get("*/api/v1/credits/usage", () => HttpResponse.json(data.usage)),
  http.get("*/api/v1/purchases/:id/receipt", () => HttpResponse.json(data.purchaseReceipt)),
  http.get("*/api/v1/auto-recharge", () => HttpResponse.json(rechargeOff)),
  http.get("*/api/v1/packs", () => HttpResponse.json(data.packs)),
  http.get("*/api/v1/purchases", () => HttpResponse.json(data.purchases)),
  http.get("*/api/v1/conversations", ({ request }) => HttpResponse.json(data.shelfOf(request.url))),
  http.get("*/api/v1/conversations/:id", () => HttpResponse.json(data.conversations.conversations[0])),
  http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json(data.transcript)),
  http.get("*/api/v1/search", () => HttpResponse.json(found)),
  http.get("*/api/v1/finance/credit-events", () => HttpResponse.json(data.creditEvents)),
  http.get("*/api/v1/finance/adjustments", () => HttpResponse.json(money.adjustments)),
  http.get("*/api/v1/finance/debts", () => HttpResponse.json(money.debts)),
  http.get("*/api/v1/finance/purchases", () => HttpResponse.json(financePurchases)),
  http.get("*/api/v1/finance/purchases/:id", () => HttpResponse.json(troubledPurchase)),
  http.get("*/api/v1/finance/purchases/:id/refund-preview", ({ params, request }) =>
    HttpResponse.json(bought.refundPreview(String(params["id"]), new URL(request.url).searchParams.get("amountMinor"))),
  ),
  http.get("*/api/v1/admin/parked-purchases", () => HttpResponse.json(money.parkedPurchases)),
  http.get("*/api/v1/finance/open-settlements", () => HttpResponse.json(price.openSettlements)),
  http.get("*/api/v1/admin/price-lists", () => HttpResponse.json(price.priceLists)),
  http.get("*/api/v1/admin/price-lists/:version", () => HttpResponse.json(price.priceList)),
  http.get("*/api/v1/admin/payment-notices", () => HttpResponse.json(money.paymentNotices)),
  http.get("*/api/v1/support/users", () => HttpResponse.json([data.foundUser])),
  http.get("*/api/v1/support/views/:id/timeline", () => HttpResponse.json(data.timeline)),
  http.get("*/api/v1/admin/users", () => HttpResponse.json(data.users)),
  http.get("*/api/v1/admin/processors", () => HttpResponse.json(data.processors)),
  http.get(
    "*/api/v1/live",
    () => new HttpResponse(new ReadableStream(), { headers: { "Content-Type": "text/event-stream" } }),
  ),
  http.post("*/api/v1/estimates", () => HttpResponse.json(data.estimate)),
  http.put("*/api/v1/conversations/:id", () => HttpResponse.json({ id: "cnv_new", position: "41" }, { status: 201 })),
];

/** A reply stream as the server writes it. */
export function eventStream(text: string): HttpResponse<string> {
  return new HttpResponse(text, { headers: { "Content-Type": "text/event-stream" } });
}

export function problem(
  status: number,
  code: string,
  facts: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): HttpResponse<string> {
  const body = {
    type: `https://limitless.chat/problems/${code}`,
    title: code,
    status,
    code,
    facts,
    requestId: "req_7",
  };
  return new HttpResponse(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
  });
}
