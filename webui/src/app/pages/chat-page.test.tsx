import { act, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dropAllTurns } from "@/features/conversation/stream/live-replies";
import { session } from "@/testing/data";
import { eventStream, problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const HEAD = 'event: reply\ndata: {"replyId":"rpl_9","holdMicros":"920000","model":"anthropic/claude-sonnet-4.5"}\n\n';
const DONE =
  'id: 3\nevent: done\ndata: {"position":"210","finishReason":"stop","spentMicros":"13149","receipt":{"spentMicros":"13149","releasedMicros":"906851","modelAnswered":"m"}}\n\n';
const piece = (seq: number, text: string) => `id: ${seq}\nevent: delta\ndata: ${JSON.stringify({ text })}\n\n`;

beforeEach(() => {
  dropAllTurns();
  server.use(http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages: [] })));
});

describe("sending a message", () => {
  it("makes the chat, streams the answer, and shows what it cost", async () => {
    const asked: unknown[] = [];
    server.use(
      http.post("*/api/v1/conversations/:id/messages", async ({ request, params }) => {
        asked.push({
          ...((await request.json()) as object),
          chat: params["id"],
          accept: request.headers.get("accept"),
        });
        return eventStream(HEAD + piece(1, "Interest on ") + piece(2, "interest.") + DONE);
      }),
    );
    const { user, router } = renderApp("/");
    const field = await screen.findByRole("textbox", { name: "Message" });
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(field, "What is it?{Enter}");

    // Shown plainly first, until the renderer is there.
    await waitFor(() => expect(screen.getByText("Interest on interest.").tagName).toBe("P"));
    expect(await screen.findByRole("button", { name: /Show the receipt/ })).toHaveTextContent("0.0132 credits");
    expect(router.state.location.pathname).toMatch(/^\/c\/cnv_[0-9a-f]{32}$/);
    expect(asked).toEqual([
      {
        messageId: expect.stringMatching(/^msg_[0-9a-f]{32}$/),
        model: "anthropic/claude-sonnet-4.5",
        text: "What is it?",
        chat: router.state.location.pathname.slice(3),
        accept: "text/event-stream",
      },
    ]);
    expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("");
  });

  it("repeats the same message when the line is cut before the answer, and joins the reply after", async () => {
    const ids = new Set<unknown>();
    let posts = 0;
    const joinedBehind: (string | null)[] = [];
    server.use(
      http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
        const body: unknown = await request.json();
        ids.add(body !== null && typeof body === "object" && "messageId" in body ? body.messageId : null);
        posts += 1;
        return posts === 1 ? HttpResponse.error() : eventStream(HEAD + piece(1, "one "));
      }),
      http.get("*/api/v1/replies/rpl_9/stream", ({ request }) => {
        joinedBehind.push(request.headers.get("last-event-id"));
        return eventStream(HEAD + piece(2, "two") + DONE);
      }),
    );
    const { user } = renderApp("/");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(await screen.findByRole("textbox", { name: "Message" }), "Count{Enter}");
    expect(await screen.findByText("one two")).toBeVisible();
    expect(posts).toBe(2);
    expect(ids.size).toBe(1);
    expect(joinedBehind).toEqual(["1"]);
  });

  it("tells the numbers and keeps the draft when credits run short", async () => {
    const facts = { availableMicros: "120000", neededMicros: "920000" };
    server.use(http.post("*/api/v1/conversations/:id/messages", () => problem(402, "credits.insufficient", facts)));
    const { user } = renderApp("/");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(await screen.findByRole("textbox", { name: "Message" }), "Too dear{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Not enough credits" });
    expect(within(dialog).getByText("0.8000")).toBeVisible();
    expect(await within(dialog).findAllByRole("button", { name: /^Buy for/ })).toHaveLength(3);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("Too dear"));
    expect(screen.getByRole("alert")).toHaveTextContent("You were not charged");
  });

  it.each([
    { status: 429, code: "limits.messages", text: "sent many messages in a short time. Try again in 2 seconds" },
    { status: 503, code: "limits.house", text: "More is asked of us than we can take on just now" },
    { status: 429, code: "limits.cost", text: "This can cost 9.00 credits, more than is left of the 500.00" },
  ])("keeps the draft when $code refuses, and tells when it can be sent again", async ({ status, code, text }) => {
    let posts = 0;
    const facts = { limitMicros: "500000000", neededMicros: "9000000", retryAfterSeconds: 2 };
    server.use(
      http.post("*/api/v1/conversations/:id/messages", () => {
        posts += 1;
        return problem(status, code, facts, { "Retry-After": "2" });
      }),
    );
    const { user } = renderApp("/");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(await screen.findByRole("textbox", { name: "Message" }), "Once more{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent(text);
    expect(screen.getByText(/It can be sent again in [12] seconds?\./)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("Once more");
    expect(await screen.findByText("Your message can be sent again now.", {}, { timeout: 4000 })).toBeVisible();
    expect(posts).toBe(1);
  });

  it("names no time when a message alone costs more than an hour may", async () => {
    const facts = { limitMicros: "5000000", neededMicros: "9000000" };
    server.use(http.post("*/api/v1/conversations/:id/messages", () => problem(429, "limits.cost", facts)));
    const { user } = renderApp("/");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(await screen.findByRole("textbox", { name: "Message" }), "Too dear{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("This alone can cost");
    expect(screen.queryByText(/can be sent again/)).toBeNull();
  });

  it("starts a line on Shift+Enter and sends nothing", async () => {
    const { user } = renderApp("/");
    const field = await screen.findByRole("textbox", { name: "Message" });
    await user.type(field, "one{Shift>}{Enter}{/Shift}two");
    expect(field).toHaveValue("one\ntwo");
  });
});

describe("a running reply", () => {
  it("is joined from its start after a reload, and can be stopped", async () => {
    const stopped: unknown[] = [];
    const running = {
      messages: [
        { kind: "message", messageId: "msg_1", text: "Go on", at: "2026-11-22T10:00:00Z" },
        {
          kind: "reply",
          replyId: "rpl_9",
          messageId: "msg_1",
          status: "running",
          text: "",
          at: "2026-11-22T10:00:00Z",
        },
      ],
    };
    let finish: () => void = () => undefined;
    server.use(
      http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json(running)),
      http.get("*/api/v1/replies/rpl_9/stream", () => {
        const encoder = new TextEncoder();
        const body = new ReadableStream({
          start(controller) {
            controller.enqueue(encoder.encode(HEAD + piece(1, "so far")));
            finish = () => {
              controller.enqueue(encoder.encode('id: 2\nevent: stopped\ndata: {"position":"9","spentMicros":"5"}\n\n'));
              controller.close();
            };
          },
        });
        return new HttpResponse(body, { headers: { "Content-Type": "text/event-stream" } });
      }),
      http.post("*/api/v1/replies/:id/stop", ({ params }) => {
        stopped.push(params["id"]);
        finish();
        return new HttpResponse(null, { status: 202 });
      }),
    );
    const { user } = renderApp("/c/cnv_1");
    expect(await screen.findByText("so far")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByText(/You stopped here/)).toBeVisible();
    expect(stopped).toEqual(["rpl_9"]);
  });

  it("is read only while its chat is looked at, and goes on behind what has arrived", async () => {
    const { asked, open } = runningReply();
    const { router } = renderApp("/c/cnv_1");
    expect(await screen.findByText("so far")).toBeVisible();
    expect(open.size).toBe(1);
    await act(() => router.navigate({ to: "/credits" }));
    await waitFor(() => expect(open.size).toBe(0));
    await act(() => router.navigate({ to: "/c/$conversationId", params: { conversationId: "cnv_1" } }));
    await waitFor(() => expect(asked).toEqual([null, "1"]));
    expect(await screen.findByText("so far")).toBeVisible();
  });

  it("is not read in a tab that nobody sees", async () => {
    const { asked, open } = runningReply();
    renderApp("/c/cnv_1");
    expect(await screen.findByText("so far")).toBeVisible();
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    await waitFor(() => expect(open.size).toBe(0));
    hidden.mockReturnValue(false);
    act(() => void document.dispatchEvent(new Event("visibilitychange")));
    await waitFor(() => expect(asked).toEqual([null, "1"]));
  });
});

describe("keys", () => {
  it("copy the last answer, and the last code in it", async () => {
    const at = "2026-11-22T10:00:00Z";
    const text = "So:\n```js\nadd();\n```\nThat is it.";
    const messages = [
      { kind: "message", messageId: "msg_1", text: "How?", at },
      { kind: "reply", replyId: "rpl_1", messageId: "msg_1", status: "completed", text, at },
    ];
    server.use(http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages })));
    const { user } = renderApp("/c/cnv_1");
    await screen.findByText("How?");
    await user.keyboard("{Control>}{Shift>}c{/Shift}{/Control}");
    expect(await screen.findByText("Answer copied")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(text);
    await user.keyboard("{Control>}{Shift>}:{/Shift}{/Control}");
    expect(await screen.findByText("Code copied")).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe("add();");
  });

  it("delete the chat, with a way back", async () => {
    const writes: string[] = [];
    server.use(
      http.delete("*/api/v1/conversations/:id", ({ params }) => {
        writes.push(String(params["id"]));
        return new HttpResponse(null, { status: 200 });
      }),
    );
    const { user, router } = renderApp("/c/cnv_1");
    await screen.findByRole("textbox", { name: "Message" });
    await user.keyboard("{Control>}{Shift>}{Backspace}{/Shift}{/Control}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
    expect(await screen.findByRole("button", { name: "Undo" })).toBeVisible();
    expect(writes).toEqual(["cnv_1"]);
  });
});

describe("an answer that broke off", () => {
  it("says whether money moved by its receipt", async () => {
    const at = "2026-11-22T10:00:00Z";
    const broken = (id: number, receipt: unknown) => [
      { kind: "message", messageId: `msg_${id}`, parentReplyId: id === 1 ? null : `rpl_${id - 1}`, text: "Go on", at },
      {
        kind: "reply",
        replyId: `rpl_${id}`,
        messageId: `msg_${id}`,
        status: "interrupted",
        reason: "provider.failed",
        text: `Half of ${id}`,
        holdMicros: "920000",
        receipt,
        at,
      },
    ];
    const messages = [
      ...broken(1, { spentMicros: "0", releasedMicros: "920000" }),
      ...broken(2, { spentMicros: "14", releasedMicros: "919986" }),
      ...broken(3, null),
    ];
    server.use(http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages })));
    renderApp("/c/cnv_1");
    const ends = await screen.findAllByText(/The answer broke off here/);
    expect(ends.map((end) => end.textContent)).toEqual([
      "The answer broke off here. You were not charged.",
      "The answer broke off here. You paid for what was written.",
      "The answer broke off here. What it cost is being settled.",
    ]);
  });
});

describe("a message that nobody has confirmed", () => {
  const key = `limitless.outgoing.${session.userId}.cnv_1`;
  const outgoing = { messageId: "msg_7", text: "On its way", model: "m", parentReplyId: null, isNew: false };

  it("goes out again under its id after a reload", async () => {
    const posted: unknown[] = [];
    server.use(
      http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
        posted.push(await request.json());
        return eventStream(HEAD + piece(1, "Joined.") + piece(2, "") + DONE);
      }),
    );
    localStorage.setItem(key, JSON.stringify({ ...outgoing, at: new Date().toISOString() }));
    renderApp("/c/cnv_1");
    expect(await screen.findByText("Joined.")).toBeVisible();
    expect(posted).toEqual([{ messageId: "msg_7", model: "m", text: "On its way" }]);
    expect(localStorage.getItem(key)).toBeNull();
  });

  it("goes back to the composer when it is old", async () => {
    const old = `limitless.outgoing.${session.userId}.cnv_old`;
    localStorage.setItem(old, JSON.stringify({ ...outgoing, at: "2026-01-01T00:00:00Z" }));
    renderApp("/c/cnv_old");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("On its way"));
    expect(localStorage.getItem(old)).toBeNull();
  });

  it("is joined, not asked a second time, when it is sent again as it was", async () => {
    const posted: unknown[] = [];
    server.use(
      http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
        posted.push(await request.json());
        return posted.length === 1 ? problem(500, "internal.error") : eventStream(HEAD + piece(1, "Joined.") + DONE);
      }),
    );
    const { user } = renderApp("/c/cnv_1");
    const field = await screen.findByRole("textbox", { name: "Message" });
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(field, "Only once{Enter}");
    await waitFor(() => expect(field).toHaveValue("Only once"));
    await user.type(field, "{Enter}");
    expect(await screen.findByText("Joined.")).toBeVisible();
    expect(posted).toHaveLength(2);
    expect(posted[1]).toEqual(posted[0]);
  });

  it("is another message once its words are changed", async () => {
    const posted: unknown[] = [];
    server.use(
      http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
        posted.push(await request.json());
        return problem(500, "internal.error");
      }),
    );
    const { user } = renderApp("/c/cnv_changed");
    const field = await screen.findByRole("textbox", { name: "Message" });
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(field, "Only once{Enter}");
    await waitFor(() => expect(field).toHaveValue("Only once"));
    await user.type(field, ", please{Enter}");
    await waitFor(() => expect(posted).toHaveLength(2));
    expect(posted[1]).not.toHaveProperty("messageId", (posted[0] as { messageId: string }).messageId);
  });

  it("leaves no text behind when it turns out to have been taken", async () => {
    localStorage.setItem(
      `limitless.unconfirmed.${session.userId}.cnv_taken`,
      JSON.stringify({ ...outgoing, at: "2026-01-01T00:00:00Z" }),
    );
    localStorage.setItem(`limitless.draft.${session.userId}.cnv_taken`, "On its way");
    const message = { kind: "message", messageId: "msg_7", text: "On its way", at: "2026-11-22T10:00:00Z" };
    server.use(http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages: [message] })));
    renderApp("/c/cnv_taken");
    await screen.findByRole("textbox", { name: "Message" });
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue(""));
    expect(localStorage.getItem(`limitless.unconfirmed.${session.userId}.cnv_taken`)).toBeNull();
  });

  it("is forgotten when the chat has it", async () => {
    const message = { kind: "message", messageId: "msg_7", text: "On its way", at: "2026-11-22T10:00:00Z" };
    server.use(http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages: [message] })));
    localStorage.setItem(key, JSON.stringify({ ...outgoing, at: new Date().toISOString() }));
    renderApp("/c/cnv_1");
    expect(await screen.findByText("On its way")).toBeVisible();
    await waitFor(() => expect(localStorage.getItem(key)).toBeNull());
    expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("");
  });
});

/** A chat whose reply runs on and on; tells from where it was asked for, and how many read it. */
function runningReply(): { asked: (string | null)[]; open: Set<AbortSignal> } {
  const asked: (string | null)[] = [];
  const open = new Set<AbortSignal>();
  const at = "2026-11-22T10:00:00Z";
  const messages = [
    { kind: "message", messageId: "msg_1", text: "Go on", at },
    { kind: "reply", replyId: "rpl_9", messageId: "msg_1", status: "running", text: "", at },
  ];
  server.use(http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages })));
  const network = globalThis.fetch;
  vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
    const signal = init?.signal;
    if (input !== "/api/v1/replies/rpl_9/stream" || !signal) return network(input, init);
    const from = new Headers(init?.headers).get("last-event-id");
    asked.push(from);
    open.add(signal);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(HEAD + (from === null ? piece(1, "so far") : "")));
        signal.addEventListener("abort", () => {
          open.delete(signal);
          controller.error(signal.reason);
        });
      },
    });
    return Promise.resolve(new Response(body));
  });
  return { asked, open };
}
