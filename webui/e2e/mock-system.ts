// The built pages with believable answers behind them, for looking at every page in every state without a system.
// What the product does against a real system is main-job.spec.ts's business.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parkedRefundPreview, refundPreview } from "../src/testing/bought-data";
import * as data from "../src/testing/data";
import * as money from "../src/testing/money-data";
import * as bought from "../src/testing/purchase-data";
import * as price from "../src/testing/price-data";
import * as recharge from "../src/testing/recharge-data";
import { found } from "../src/testing/search-data";
import { bookPieces } from "./book";
import { sendFile } from "./built-pages";
import { hostileText } from "./hostile-text";
import * as wide from "./wide-texts";

export type Scenario =
  | "full"
  | "empty"
  | "loading"
  | "error"
  | "running"
  | "hostile"
  | "signed-out"
  | "short"
  | "limited"
  | "long"
  // An account with everything that can go wrong about money.
  | "troubled"
  // A message beyond the own cap.
  | "capped"
  // A chat of 1,000 messages in a list of 1,000 chats.
  | "thousands"
  // An answer of 20,000 words.
  | "book"
  // A chat of somebody else.
  | "lost"
  // All that is too wide, too long, or not Latin.
  | "wide"
  // Each way in which an answer can end badly.
  | "endings"
  | "branches"
  | "cut"
  | "continued"
  | "forked";

const BOOK = bookPieces(20_000);

export type MockSystem = {
  address: string;
  /** How many browsers listen for notices just now. */
  listeners: () => number;
  /** How many connections for notices there have been. */
  connections: () => number;
  /** How many answers are being read just now. */
  streams: () => number;
  /** The messages that were posted, as they came. */
  posted: () => readonly Posted[];
  /** Tells all of them. */
  notify: (notice: Record<string, string>) => void;
  close: () => void;
};

type Posted = { messageId: string; text: string };

const listening = new Set<ServerResponse>();
const reading = new Set<ServerResponse>();
const posted: Posted[] = [];
let connections = 0;

export async function startMockSystem(): Promise<MockSystem> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://mock").pathname;
    if (path.startsWith("/api/")) answer(request, response, path.replace("/api/v1", ""));
    else sendFile(response, path);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    listeners: () => listening.size,
    connections: () => connections,
    streams: () => reading.size,
    posted: () => posted,
    notify: (notice) => {
      for (const listener of listening) listener.write(`event: change\ndata: ${JSON.stringify(notice)}\n\n`);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A browser has six connections to a host: with all of them waiting, the fonts would never come. */
const HERE_AT_ONCE = new Set(["/conversations", "/packs", "/auto-recharge"]);

const NOTHING: Record<string, unknown> = {
  "/credit-account/entries": { entries: [], nextCursor: null },
  "/credits/usage": { ...data.usage, usage: [] },
  "/search": { chats: [], said: [] },
  "/purchases": { purchases: [], nextCursor: null },
  "/conversations": { conversations: [], nextCursor: null },
  "/finance/credit-events": { events: [], nextCursor: null, totals: null },
  "/finance/adjustments": { adjustments: [], nextCursor: null },
  "/finance/debts": { debts: [], nextCursor: null, totals: { accounts: 0, debtMicros: "0" } },
  "/admin/payment-notices": { notices: [], nextCursor: null, overdue: 0 },
  "/admin/parked-purchases": { purchases: [], nextCursor: null },
  "/finance/purchases": { purchases: [], nextCursor: null },
  "/finance/purchases/pay_123": bought.freshPurchase,
  "/finance/open-settlements": { settlements: [], nextCursor: null, overdue: 0 },
  "/admin/price-lists": { priceLists: [], nextCursor: null },
  "/support/users": [],
  "/admin/users": { users: [], nextCursor: null },
  "/credit-account": { availableMicros: "0", heldMicros: "0", balanceMicros: "0", lots: [] },
};

const FULL: Record<string, unknown> = {
  "/session": data.session,
  "/account/mail-preferences": data.mailPreferences,
  "/models": data.models,
  "/credit-account": data.creditAccount,
  "/credit-account/entries": data.entries,
  "/credits/usage": data.usage,
  "/search": found,
  "/packs": data.packs,
  "/auto-recharge": recharge.rechargeOff,
  "/purchases": data.purchases,
  "/conversations": data.conversations,
  "/finance/credit-events": data.creditEvents,
  "/finance/adjustments": money.adjustments,
  "/finance/debts": money.debts,
  "/finance/open-settlements": price.openSettlements,
  "/admin/price-lists": price.priceLists,
  "/admin/price-lists/3": price.priceList,
  "/admin/payment-notices": money.paymentNotices,
  "/admin/parked-purchases": money.parkedPurchases,
  "/finance/purchases": bought.financePurchases,
  "/finance/purchases/pay_123": bought.troubledPurchase,
  "/support/users": [data.foundUser],
  "/admin/users": data.users,
  "/admin/processors": data.processors,
  "/estimates": data.estimate,
};

const TROUBLED: Record<string, unknown> = {
  "/credit-account": money.troubledAccount,
  "/credit-account/entries": money.troubledEntries,
  "/purchases": money.troubledPurchases,
  "/auto-recharge": recharge.rechargeNeedsYou,
};

/** How recharging stands where it is not off. */
const RECHARGING: Partial<Record<Scenario, unknown>> = {
  running: recharge.rechargeInFlight,
  limited: recharge.rechargeWaiting,
  capped: recharge.rechargeCapped,
  endings: recharge.rechargeEnded,
};

function answer(request: IncomingMessage, response: ServerResponse, path: string): void {
  const scenario = scenarioOf(request);
  if (path === "/live") {
    connections += 1;
    listening.add(response);
    response.on("close", () => listening.delete(response));
    return stream(response, [": heartbeat\n\n"]);
  }
  if (path.endsWith("/stream") || (request.method === "POST" && path.endsWith("/messages"))) {
    if (request.method === "POST") note(request);
    if (scenario === "short") return problem(response, 402, "credits.insufficient", SHORT);
    if (scenario === "capped") return problem(response, 402, "credits.cap-reached", CAPPED);
    if (scenario === "limited") return problem(response, 429, "limits.messages", LIMITED, 42);
    reading.add(response);
    response.on("close", () => reading.delete(response));
    return runReply(response, scenario);
  }
  if (path === "/session" && scenario !== "signed-out") return json(response, data.session);
  if (path === "/session") return problem(response, 401, "accounts.not-signed-in", {});
  if (scenario === "loading" && !HERE_AT_ONCE.has(path)) return;
  if (scenario === "error") return problem(response, 500, "platform.failed", {});
  if (scenario === "lost" && path.startsWith("/conversations/")) {
    return problem(response, 404, "conversation.unknown", {});
  }
  if (scenario === "thousands" && path === "/conversations" && request.url?.includes("shelf=RECENT"))
    return json(response, pageOfThousand(request.url ?? ""));
  if (path === "/conversations" && scenario !== "empty") return json(response, data.shelfOf(request.url ?? ""));
  if (path.endsWith("/receipt")) return json(response, data.purchaseReceipt);
  if (path.endsWith("/refund-preview")) {
    const query = new URL(request.url ?? "/", "http://mock").searchParams;
    const preview = query.has("paymentId") ? parkedRefundPreview : refundPreview;
    return json(response, preview(path.split("/")[3] ?? "", query.get("amountMinor")));
  }
  if (path.startsWith("/purchases/")) {
    const status = /purchase=([a-z-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "credited";
    return json(response, { ...data.purchases.purchases[1], status, checkoutUrl: "https://pay.example/session" });
  }
  json(response, bodyOf(scenario, path, request.method ?? "GET"));
}

function note(request: IncomingMessage): void {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
  request.on("end", () => posted.push(JSON.parse(body) as Posted));
}

const LIMITED = { limit: "30", perSeconds: "60", retryAfterSeconds: "42" };
const SHORT = { availableMicros: "120000", neededMicros: "920000" };

const CAPPED = {
  period: "DAY",
  capMicros: "20000000",
  spentMicros: "19500000",
  heldMicros: "0",
  neededMicros: "920000",
};

function bodyOf(scenario: Scenario, path: string, method: string): unknown {
  if (method === "PUT") return { id: "cnv_1", position: "41" };
  if (path.endsWith("/messages")) return transcriptOf(scenario, path.split("/")[2] ?? "");
  if (path.endsWith("/timeline")) return scenario === "empty" ? { ...data.timeline, events: [] } : data.timeline;
  if (path === "/conversations/cnv_1" && scenario === "forked") return data.forkedChat;
  if (path.startsWith("/conversations/")) return data.conversations.conversations[0];
  if (path === "/auto-recharge" && RECHARGING[scenario] !== undefined) return RECHARGING[scenario];
  if (path === "/estimates" && scenario === "cut") return { ...data.estimate, leftOutMessages: 2 };
  const fallback = FULL[path] ?? {};
  if (scenario === "troubled" || scenario === "capped") return TROUBLED[path] ?? fallback;
  return scenario === "empty" ? (NOTHING[path] ?? fallback) : fallback;
}

function transcriptOf(scenario: Scenario, chat: string): unknown {
  if (scenario === "long") return { messages: LONG };
  if (scenario === "thousands") return { messages: THOUSAND };
  if (scenario === "book") return { messages: [] };
  if (scenario === "wide") return { messages: wide.messages };
  if (data.chats[scenario] !== undefined) return { messages: data.chats[scenario] };
  if (scenario === "running") return { messages: [...data.transcript.messages, ...runningIn(chat)] };
  if (scenario === "hostile") {
    const [message, reply] = data.transcript.messages;
    return { messages: [message, { ...reply, text: hostileText }] };
  }
  const fresh = ["short", "capped", "limited", "empty"].includes(scenario);
  return fresh ? { messages: [] } : data.transcript;
}

function turns(count: number): unknown[] {
  return Array.from({ length: count }, (_, turn) =>
    data.transcript.messages.map((entry) => ({
      ...entry,
      messageId: `msg_old${turn}`,
      ...(entry.kind === "reply"
        ? { replyId: `rpl_old${turn}` }
        : { text: `Question ${turn + 1}`, parentReplyId: turn === 0 ? null : `rpl_old${turn - 1}` }),
    })),
  ).flat();
}

const LONG = turns(60);
const THOUSAND = turns(500);
const THOUSAND_CHATS = Array.from({ length: 1000 }, (_, at) => ({
  ...data.conversations.conversations[0],
  conversationId: `cnv_${at + 1}`,
  title: `Chat number ${at + 1}`,
  lastMessageAt: new Date(Date.UTC(2026, 9, 1) - at * 3_600_000).toISOString(),
}));

function pageOfThousand(url: string): unknown {
  const from = Number(new URL(url, "http://mock").searchParams.get("cursor") ?? 0);
  const next = from + 50;
  return {
    conversations: THOUSAND_CHATS.slice(from, next),
    nextCursor: next < THOUSAND_CHATS.length ? String(next) : null,
  };
}

const runningIn = (chat: string) => [
  {
    kind: "message",
    messageId: `msg_2_${chat}`,
    parentReplyId: "rpl_1",
    text: "And in one sentence?",
    at: "2026-11-22T12:06:00Z",
  },
  {
    kind: "reply",
    replyId: `rpl_2_${chat}`,
    messageId: `msg_2_${chat}`,
    status: "running",
    text: "",
    modelAsked: "anthropic/claude-sonnet-4.5",
    holdMicros: "920000",
    at: "2026-11-22T12:06:00Z",
  },
];

const PARAGRAPH = "A paragraph about interest, growing word by word until it fills a few lines of the page. ";

/** A long answer at the pace of a fast model. */
function runSlowly(response: ServerResponse): void {
  stream(response, ['event: reply\ndata: {"replyId":"rpl_9","holdMicros":"920000","model":"m"}\n\n']);
  let seq = 0;
  const timer = setInterval(() => {
    seq += 1;
    if (response.destroyed) return clearInterval(timer);
    if (seq <= 150) {
      const text = seq % 8 === 0 ? `${PARAGRAPH}\n\n` : PARAGRAPH;
      response.write(`id: ${seq}\nevent: delta\ndata: ${JSON.stringify({ text })}\n\n`);
      return;
    }
    clearInterval(timer);
    response.end(`id: ${seq}\nevent: done\ndata: {"position":"300","finishReason":"stop","spentMicros":"13149"}\n\n`);
  }, 25);
}

/** 20,000 words in pieces of ten, faster than any model writes. */
function writeBook(response: ServerResponse): void {
  stream(response, ['event: reply\ndata: {"replyId":"rpl_b","holdMicros":"920000","model":"m"}\n\n']);
  let seq = 0;
  const timer = setInterval(() => {
    if (response.destroyed) return clearInterval(timer);
    for (let piece = 0; piece < 6; piece += 1) {
      seq += 1;
      if (seq > BOOK.length) {
        clearInterval(timer);
        response.end(`id: ${seq}\nevent: done\ndata: {"position":"300","finishReason":"stop"}\n\n`);
        return;
      }
      response.write(`id: ${seq}\nevent: delta\ndata: ${JSON.stringify({ text: BOOK[seq - 1] })}\n\n`);
    }
  }, 20);
}

function runReply(response: ServerResponse, scenario: Scenario): void {
  if (scenario === "long") return runSlowly(response);
  if (scenario === "book") return writeBook(response);
  const text = scenario === "hostile" ? hostileText : "Interest is paid on interest, so the balance grows by a fixed";
  const pieces = text.match(/[\s\S]{1,40}/g) ?? [];
  const head =
    'event: reply\ndata: {"replyId":"rpl_2","holdMicros":"920000","model":"anthropic/claude-sonnet-4.5"}\n\n';
  const deltas = pieces.map((piece, at) => `id: ${at + 1}\nevent: delta\ndata: ${JSON.stringify({ text: piece })}\n\n`);
  stream(response, [head, ...deltas]);
}

/** Sends and stays open, as a reply in the middle does. */
function stream(response: ServerResponse, parts: readonly string[]): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
  for (const part of parts) response.write(part);
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}

function problem(
  response: ServerResponse,
  status: number,
  code: string,
  facts: Record<string, string>,
  retryAfter?: number,
): void {
  response.writeHead(status, {
    "Content-Type": "application/problem+json",
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
  });
  response.end(JSON.stringify({ status, code, facts, requestId: "req_0198f3a2" }));
}

function scenarioOf(request: IncomingMessage): Scenario {
  const named = /scenario=([a-z-]+)/.exec(request.headers.cookie ?? "")?.[1];
  return (named ?? "full") as Scenario;
}
