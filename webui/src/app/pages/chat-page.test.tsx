import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { dropAllTurns } from "@/features/conversation/stream/live-replies";
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

    expect(await screen.findByText("Interest on interest.")).toBeVisible();
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
});
