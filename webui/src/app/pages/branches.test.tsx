import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it } from "vitest";
import { dropAllTurns } from "@/features/conversation/stream/live-replies";
import { branches, session } from "@/testing/data";
import { eventStream, problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const REPLY =
  'event: reply\ndata: {"replyId":"rpl_9","holdMicros":"920000","model":"m"}\n\n' +
  'id: 1\nevent: delta\ndata: {"text":"Said anew."}\n\n' +
  'id: 2\nevent: done\ndata: {"position":"210","finishReason":"stop","spentMicros":"13149"}\n\n';

let posted: unknown[];
beforeEach(() => {
  dropAllTurns();
  posted = [];
  server.use(
    http.get("*/api/v1/conversations/:id/messages", () => HttpResponse.json({ messages: branches })),
    http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
      posted.push(await request.json());
      return eventStream(REPLY);
    }),
  );
});

describe("a chat with branches", () => {
  it("shows what was said last, and leads to the other answer and the other wording", async () => {
    const { user, router } = renderApp("/c/cnv_11");
    await screen.findByText(/^The second formula/);
    expect(screen.queryByText("Show it with numbers.")).toBeNull();

    const answers = screen.getByRole("group", { name: "Answers to this message" });
    expect(answers).toHaveTextContent("Version 2 of 2");
    await user.click(within(answers).getByRole("button", { name: "Previous version" }));
    expect(await screen.findByText("It was known in Babylon.")).toBeVisible();
    expect(router.state.location.search).toEqual({ branch: "msg_b3" });
    expect(within(answers).getByRole("button", { name: "Previous version" })).toHaveFocus();

    const wordings = screen.getByRole("group", { name: "Versions of this message" });
    expect(wordings).toHaveTextContent("Version 2 of 2");
    await user.click(within(wordings).getByRole("button", { name: "Previous version" }));
    expect(await screen.findByText("Show it with numbers.")).toBeVisible();
    expect(screen.queryByText("It was known in Babylon.")).toBeNull();
    expect(
      within(screen.getByRole("group", { name: "Versions of this message" })).getByRole("button", {
        name: "Previous version",
      }),
    ).toHaveAttribute("aria-disabled", "true");
  });

  it("goes on in the branch that is shown", async () => {
    const { user } = renderApp("/c/cnv_12?branch=msg_b3");
    await screen.findByText("It was known in Babylon.");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(screen.getByRole("textbox", { name: "Message" }), "When?{Enter}");
    expect(await screen.findByText("Said anew.")).toBeVisible();
    expect(screen.getByText("It was known in Babylon.")).toBeVisible();
    expect(posted).toEqual([expect.objectContaining({ text: "When?", parentReplyId: "rpl_b4" })]);
  });
});

describe("a message that was not taken", () => {
  it("leaves the branch shown, and goes there when it is sent again", async () => {
    let refusals = 1;
    server.use(
      http.post("*/api/v1/conversations/:id/messages", async ({ request }) => {
        refusals -= 1;
        if (refusals >= 0) return problem(429, "conversation.reply-limit", { limit: 5 });
        posted.push(await request.json());
        return eventStream(REPLY);
      }),
    );
    const { user } = renderApp("/c/cnv_40?branch=msg_b3");
    await screen.findByText("It was known in Babylon.");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    const field = screen.getByRole("textbox", { name: "Message" });
    await user.type(field, "When?{Enter}");
    await screen.findByRole("alert");
    expect(screen.getByText("It was known in Babylon.")).toBeVisible();
    await waitFor(() => expect(field).toHaveValue("When?"));
    await user.type(field, "{Enter}");
    expect(await screen.findByText("Said anew.")).toBeVisible();
    expect(posted).toEqual([expect.objectContaining({ text: "When?", parentReplyId: "rpl_b4" })]);
  });
});

describe("a message in other words", () => {
  it("stands beside the first one, and leaves the draft of the next message alone", async () => {
    const { user, router } = renderApp("/c/cnv_13?branch=msg_b2");
    await screen.findByText("Show it with numbers.");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.type(screen.getByRole("textbox", { name: "Message" }), "A draft");
    const edits = screen.getAllByRole("button", { name: "Edit this message" });
    await user.click(edits[1] as HTMLElement);
    const form = screen.getByRole("form", { name: "Edit a message" });
    const field = within(form).getByRole("textbox", { name: "Message" });
    expect(field).toHaveValue("Show it with numbers.");
    await user.clear(field);
    await user.type(field, "Show it with more numbers.{Enter}");
    expect(await screen.findByText("Said anew.")).toBeVisible();
    expect(posted).toEqual([expect.objectContaining({ text: "Show it with more numbers.", parentReplyId: "rpl_b1" })]);
    expect(screen.queryByText("Show it with numbers.")).toBeNull();
    expect(screen.getByRole("group", { name: "Versions of this message" })).toHaveTextContent("Version 3 of 3");
    expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("A draft");
    expect(router.state.location.search).toEqual({ branch: "msg_b2" });
  });

  it("is still being written after a reload, and forgotten when it is given up", async () => {
    localStorage.setItem(`limitless.edit.${session.userId}.msg_b5`, "Half of a new wor");
    const { user } = renderApp("/c/cnv_14");
    const form = await screen.findByRole("form", { name: "Edit a message" });
    expect(within(form).getByRole("textbox")).toHaveValue("Half of a new wor");
    await user.type(within(form).getByRole("textbox"), "{Escape}");
    expect(screen.getByText("Show it as a formula.")).toBeVisible();
    expect(localStorage.getItem(`limitless.edit.${session.userId}.msg_b5`)).toBeNull();
  });

  it("stays open with its words when it was not taken, and the branch that was shown is shown again", async () => {
    server.use(
      http.post("*/api/v1/conversations/:id/messages", () => problem(429, "conversation.reply-limit", { limit: 5 })),
    );
    const { user } = renderApp("/c/cnv_15?branch=msg_b3");
    await screen.findByText("It was known in Babylon.");
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.click(screen.getAllByRole("button", { name: "Edit this message" })[1] as HTMLElement);
    await user.type(within(screen.getByRole("form", { name: "Edit a message" })).getByRole("textbox"), " Now.{Enter}");
    expect(await screen.findByRole("alert")).toBeVisible();
    const form = await screen.findByRole("form", { name: "Edit a message" });
    expect(within(form).getByRole("textbox")).toHaveValue("Show it as a formula. Now.");
    expect(screen.getByText("It was known in Babylon.")).toBeVisible();
  });
});

describe("another answer", () => {
  it("is asked of the chosen model with the same words, and stands beside the others", async () => {
    const { user } = renderApp("/c/cnv_16");
    await screen.findByText(/^The second formula/);
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    const again = screen.getAllByRole("button", { name: "Again, by Claude Sonnet 4.5" });
    await user.click(again[1] as HTMLElement);
    expect(await screen.findByText(/^≈ [\d.]+, at most [\d.]+ credits$/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Ask again" }));
    expect(await screen.findByText("Said anew.")).toBeVisible();
    expect(posted).toEqual([
      expect.objectContaining({
        text: "Show it as a formula.",
        parentReplyId: "rpl_b1",
        model: "anthropic/claude-sonnet-4.5",
      }),
    ]);
    expect(screen.getByRole("group", { name: "Answers to this message" })).toHaveTextContent("Version 3 of 3");
  });

  it("leaves nothing in the composer when it was refused", async () => {
    server.use(
      http.post("*/api/v1/conversations/:id/messages", () => problem(429, "conversation.reply-limit", { limit: 5 })),
    );
    const { user } = renderApp("/c/cnv_17");
    await screen.findByText(/^The second formula/);
    await screen.findByRole("combobox", { name: "Model: Claude Sonnet 4.5" });
    await user.click(screen.getAllByRole("button", { name: "Again, by Claude Sonnet 4.5" })[0] as HTMLElement);
    await user.click(await screen.findByRole("button", { name: "Ask again" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Message" })).toHaveValue("");
    expect(screen.getByText(/^The second formula/)).toBeVisible();
  });
});

describe("a message that is deleted", () => {
  it("is gone, and comes back when that is undone", async () => {
    const asked: string[] = [];
    let gone = false;
    const below = new Set(["msg_b4"]);
    server.use(
      http.get("*/api/v1/conversations/:id/messages", () =>
        HttpResponse.json({ messages: gone ? branches.filter(({ messageId }) => !below.has(messageId)) : branches }),
      ),
      http.delete("*/api/v1/conversations/:id/messages/:messageId", ({ params }) => {
        asked.push(`delete ${String(params["messageId"])}`);
        gone = true;
        return HttpResponse.json({});
      }),
      http.post("*/api/v1/conversations/:id/messages/:messageId/restore", ({ params }) => {
        asked.push(`restore ${String(params["messageId"])}`);
        gone = false;
        return HttpResponse.json({});
      }),
    );
    const { user, router } = renderApp("/c/cnv_30?branch=msg_b4");
    await screen.findByText("It was known in Babylon.");
    await user.click(
      within(articleOf("Who found it?")).getByRole("button", { name: "Delete this message and all below" }),
    );
    await waitFor(() => expect(screen.queryByText("It was known in Babylon.")).toBeNull());
    expect(router.state.location.search).toEqual({ branch: "msg_b3" });
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(await screen.findByText("It was known in Babylon.")).toBeVisible();
    expect(asked).toEqual(["delete msg_b4", "restore msg_b4"]);
  });

  it("stays when the server refuses", async () => {
    server.use(
      http.delete("*/api/v1/conversations/:id/messages/:messageId", () =>
        problem(409, "conversation.reply-running", {}),
      ),
    );
    const { user } = renderApp("/c/cnv_31");
    await screen.findByText(/^The second formula/);
    await user.click(screen.getAllByRole("button", { name: "Delete this message and all below" })[0] as HTMLElement);
    expect(await screen.findByText("An answer is being written below this message. Stop it first.")).toBeVisible();
    expect(screen.getByText(/^The second formula/)).toBeVisible();
  });
});

function articleOf(text: string): HTMLElement {
  const article = screen.getByText(text).closest("article");
  if (article === null) throw new Error(`not in a message: ${text}`);
  return article;
}
