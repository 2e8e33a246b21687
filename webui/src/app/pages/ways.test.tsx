import { act, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { hear } from "@/app/live-updates";
import { dropAllTurns } from "@/features/conversation/stream/live-replies";
import { branches, continued, conversations, cut, endings } from "@/testing/data";
import { eventStream, problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const REPLY =
  'event: reply\ndata: {"replyId":"rpl_9","holdMicros":"920000","model":"m"}\n\n' +
  'id: 1\nevent: delta\ndata: {"text":"and the rest."}\n\n' +
  'id: 2\nevent: done\ndata: {"position":"210","finishReason":"stop","spentMicros":"13149"}\n\n';

let posted: unknown[];
let messages: readonly unknown[];
beforeEach(() => {
  dropAllTurns();
  posted = [];
  server.use(
    http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages })),
    http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
      posted.push(await request.json());
      return eventStream(REPLY);
    }),
  );
});

describe("an answer that was cut", () => {
  it("goes on in the same place, by the model that was cut, once its price was there to be read", async () => {
    messages = endings.slice(0, 2);
    const estimated: unknown[] = [];
    server.use(
      http.post("*/api/v1/estimates", async ({ request }) => {
        estimated.push(await request.json());
        return HttpResponse.json({
          leftOutMessages: 2,
          estimateMicros: "1000",
          atMostMicros: "2000",
          affordable: true,
        });
      }),
    );
    const { user } = renderApp("/c/cnv_50");
    await user.click(await screen.findByRole("button", { name: "Continue, by Claude Sonnet 4.5" }));
    expect(await screen.findByText(/^≈ [\d.]+, at most [\d.]+ credits$/)).toBeVisible();
    expect(screen.getByText(/the first 2 messages of the chat will be left out/)).toBeVisible();
    const asked = { model: "anthropic/claude-sonnet-4.5", parentReplyId: "rpl_e1", continues: true };
    expect(estimated).toEqual([{ ...asked, conversationId: "cnv_50" }]);
    await user.click(screen.getByRole("button", { name: "Go on writing" }));
    expect(await screen.findByText("The balance grows byand the rest.")).toBeVisible();
    expect(posted).toEqual([{ ...asked, messageId: expect.stringMatching(/^msg_/) }]);
    expect(screen.getAllByRole("article")).toHaveLength(2);
  });

  it("is one answer with a price for each part, and can go on again", async () => {
    messages = continued.slice(0, 4);
    renderApp("/c/cnv_51");
    const text = await screen.findByText("Compound interest grows on what it has already earned, and that is why it");
    const answer = text.closest("article") as HTMLElement;
    expect(within(answer).getAllByRole("button", { name: /Show the receipt/ })).toHaveLength(2);
    expect(within(answer).getByRole("button", { name: /^Continue, by/ })).toBeVisible();
    expect(screen.getAllByRole("article")).toHaveLength(2);
  });

  it("says why it ended, and offers what can be done about it", async () => {
    messages = endings;
    renderApp("/c/cnv_52");
    const filtered = await screen.findByText(/A filter of the provider cut the answer off here/);
    expect(within(filtered.parentElement as HTMLElement).getByRole("button", { name: "Try again" })).toBeVisible();
    const long = screen.getByText(/stopped at the longest length/);
    expect(within(long.parentElement as HTMLElement).getByRole("button", { name: /^Continue/ })).toBeVisible();
  });
});

describe("a chat longer than the window of its model", () => {
  it("says at the answer what was left out and by which rule", async () => {
    messages = cut;
    renderApp("/c/cnv_53");
    expect(await screen.findByText("The first 2 messages of the chat were left out")).toBeVisible();
    expect(screen.getByText(/The message being answered is always sent whole/)).toBeInTheDocument();
  });

  it("tells before sending that a message alone is too long, with the numbers", async () => {
    messages = [];
    server.use(
      http.post("*/api/v1/estimates", () =>
        problem(422, "prices.context-too-long", { promptTokens: 9000, contextTokens: 8192 }),
      ),
    );
    const { user } = renderApp("/c/cnv_54");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(screen.getByRole("textbox", { name: "Message" }), "Long");
    expect(await screen.findByText(/about 9,000 tokens; the model takes 8,192/)).toBeVisible();
  });
});

describe("a fork", () => {
  it("begins with what leads to the answer, and is gone to", async () => {
    messages = branches;
    const asked: unknown[] = [];
    server.use(
      http.post("*/api/v1/conversations/:id/messages/:messageId/fork", async ({ request, params }) => {
        asked.push(params["messageId"], await request.json());
        return HttpResponse.json({ id: "cnv_x", position: "300" });
      }),
    );
    const { user, router } = renderApp("/c/cnv_55?branch=msg_b4");
    await screen.findByText("It was known in Babylon.");
    await user.click(screen.getAllByRole("button", { name: /^Fork/ })[1] as HTMLElement);
    await waitFor(() => expect(router.state.location.pathname).not.toBe("/c/cnv_55"));
    const title = expect.stringMatching(/\(fork\)$/) as string;
    expect(asked).toEqual(["msg_b3", { conversationId: router.state.location.pathname.slice(3), title }]);
  });

  it("says so when there is too much for one chat", async () => {
    messages = branches;
    server.use(
      http.post("*/api/v1/conversations/:id/messages/:messageId/fork", () =>
        problem(422, "conversation.fork-too-long", {}),
      ),
    );
    const { user } = renderApp("/c/cnv_56");
    await screen.findByText(/^The second formula/);
    await user.click(screen.getAllByRole("button", { name: /^Fork/ })[0] as HTMLElement);
    expect(await screen.findByText("There is too much above this message for one new chat.")).toBeVisible();
  });

  it("leads back to where it began, as long as that is there", async () => {
    messages = branches;
    const [chat] = conversations.conversations;
    const forkedFrom = { conversationId: "cnv_origin", messageId: "msg_1" };
    let isGone = false;
    server.use(
      http.get("*/api/v1/conversations/cnv_57", () => HttpResponse.json({ ...chat, forkedFrom })),
      http.get("*/api/v1/conversations/cnv_origin", () =>
        isGone ? problem(404, "conversation.unknown") : HttpResponse.json({ ...chat, title: "The first one" }),
      ),
    );
    const { unmount } = renderApp("/c/cnv_57");
    const link = await screen.findByRole("link", { name: "The first one" });
    expect(link).toHaveAttribute("href", "/c/cnv_origin?branch=msg_1");
    unmount();
    isGone = true;
    renderApp("/c/cnv_57");
    expect(await screen.findByText("Forked from a chat that is not there any more")).toBeVisible();
  });
});

describe("the last own message", () => {
  it("is taken up by the arrow up in an empty composer, and its button has the focus when that is given up", async () => {
    messages = branches;
    const { user } = renderApp("/c/cnv_58");
    await screen.findByText(/^The second formula/);
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    const composer = screen.getByRole("textbox", { name: "Message" });
    await user.type(composer, "x{ArrowUp}");
    expect(screen.queryByRole("form", { name: "Edit a message" })).toBeNull();
    await user.type(composer, "{Backspace}{ArrowUp}");
    const form = await screen.findByRole("form", { name: "Edit a message" });
    const field = within(form).getByRole("textbox");
    expect(field).toHaveFocus();
    expect(field).toHaveValue("Show it as a formula.");
    expect(await within(form).findByText(/^≈ [\d.]+, at most [\d.]+ credits$/)).toBeVisible();
    await user.type(field, "{Escape}");
    expect(screen.getAllByRole("button", { name: "Edit this message" })[1]).toHaveFocus();
  });
});

describe("what another page does", () => {
  it("takes nobody away from the branch they read; they are told", async () => {
    messages = branches.slice(0, 4);
    const { user, queryClient: client } = renderApp("/c/cnv_59");
    expect(await screen.findByText("Show it with numbers.")).toBeVisible();
    messages = branches;
    act(() => hear(client, { kind: "notice", notice: { topic: "conversation", id: "cnv_59", position: "400" } }));
    expect(await screen.findByText(/was written in on another page/)).toBeVisible();
    expect(screen.getByText("Show it with numbers.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show the newest" }));
    expect(await screen.findByText(/^The second formula/)).toBeVisible();
    expect(screen.queryByText(/was written in on another page/)).toBeNull();
  });

  it("takes away a branch that was sent from here and deleted there", async () => {
    messages = [];
    const { user, queryClient: client } = renderApp("/c/cnv_60");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    const tell = (position: string) =>
      act(() => hear(client, { kind: "notice", notice: { topic: "conversation", id: "cnv_60", position } }));
    let end: () => void = () => undefined;
    server.use(
      http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
        const { messageId } = (await request.json()) as { messageId: string };
        messages = [
          { kind: "message", messageId, parentReplyId: null, text: "Hello there", at: "2026-11-22T10:00:00Z" },
        ];
        await new Promise<void>((resolve) => (end = resolve));
        return eventStream(REPLY);
      }),
    );
    await user.type(screen.getByRole("textbox", { name: "Message" }), "Hello there{Enter}");
    expect(await screen.findByText("Hello there")).toBeVisible();
    act(() => end());
    expect(await screen.findByText("and the rest.")).toBeVisible();
    tell("500");
    await waitFor(() => expect(client.isFetching()).toBe(0));
    messages = [];
    tell("501");
    await waitFor(() => expect(screen.queryByText("Hello there")).toBeNull());
  });
});
