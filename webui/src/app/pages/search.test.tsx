import { screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { session } from "@/testing/data";
import { problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

async function openSearch(path = "/") {
  const app = renderApp(path);
  await screen.findByRole("textbox", { name: "Message" });
  await app.user.keyboard("{Control>}k{/Control}");
  return { ...app, field: await screen.findByRole("combobox", { name: /Search your chats/ }) };
}

/** Every question that is asked, by its parameters. */
function asked(answer = { chats: [], said: [], nextCursor: null }): Record<string, string>[] {
  const questions: Record<string, string>[] = [];
  server.use(
    http.get("*/api/v1/search", ({ request }) => {
      questions.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(answer);
    }),
  );
  return questions;
}

describe("search", () => {
  it("finds chats and what was said, and goes there by the keys alone", async () => {
    const { user, field, router } = await openSearch();
    await user.type(field, "interest");
    const chats = await screen.findByRole("group", { name: "Chats" });
    expect(within(chats).getByRole("option")).toHaveTextContent("Compound interest");
    const said = screen.getByRole("group", { name: "In what was said" });
    expect(within(said).getAllByRole("option")).toHaveLength(2);
    expect(within(said).getAllByText("interest", { selector: "mark" })).toHaveLength(2);
    expect(screen.getByText("3 found")).toHaveAttribute("role", "status");

    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/c/cnv_1"));
    expect(router.state.location.search).toEqual({ branch: "rpl_1", at: "rpl_1" });
    await waitFor(() => expect(screen.queryByRole("combobox", { name: /Search your chats/ })).toBeNull());
  });

  it("tells the screen reader which row is chosen", async () => {
    const { user, field } = await openSearch();
    await user.type(field, "interest");
    await screen.findByRole("group", { name: "Chats" });
    await user.keyboard("{ArrowDown}");
    const list = screen.getByRole("listbox", { name: "Found" });
    const chosen = within(list).getByRole("option", { selected: true });
    expect(field).toHaveAttribute("aria-activedescendant", chosen.id);
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(within(list).getAllByRole("option")[0]).toHaveAttribute("aria-selected", "true");
  });

  it("asks once for what was typed, not for each letter", async () => {
    const questions = asked();
    const { user, field } = await openSearch();
    await user.type(field, "rate");
    await screen.findByText("Nothing found for “rate”");
    expect(questions).toEqual([{ q: "rate" }]);
  });

  it("is narrowed, and widened again where nothing is found", async () => {
    const questions = asked();
    const { user, field } = await openSearch();
    await user.type(field, "rate");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Where" }), "Archived chats");
    await waitFor(() => expect(questions.at(-1)).toEqual({ q: "rate", shelf: "ARCHIVED" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "When" }), "Last 30 days");
    await waitFor(() => expect(questions.at(-1)).toHaveProperty("from"));
    await user.click(await screen.findByRole("button", { name: "Search everywhere" }));
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Where" })).toHaveValue(""));
    expect(screen.getByRole("combobox", { name: "When" })).toHaveValue("");
  });

  it("says how far it is while it is made ready, and goes on by itself", async () => {
    let ready = false;
    server.use(
      http.get("*/api/v1/search", () =>
        ready
          ? HttpResponse.json({ chats: [], said: [], nextCursor: null })
          : problem(503, "search.building", { percent: 42 }, { "Retry-After": "2" }),
      ),
    );
    const { user, field } = await openSearch();
    await user.type(field, "rate");
    expect(await screen.findByText(/42 % of your history/)).toBeVisible();
    ready = true;
    expect(await screen.findByText("Nothing found for “rate”", {}, { timeout: 5000 })).toBeVisible();
  });

  it("says what failed", async () => {
    server.use(http.get("*/api/v1/search", () => problem(400, "http.parameter-malformed")));
    const { user, field } = await openSearch();
    await user.type(field, "rate");
    expect(await screen.findByRole("alert")).toHaveTextContent("http.parameter-malformed");
  });
});

describe("commands", () => {
  it("are listed before anything is typed, and found by their names", async () => {
    const { user, field, router } = await openSearch();
    const commands = screen.getByRole("group", { name: "Commands" });
    expect(within(commands).getAllByRole("option").length).toBeGreaterThan(5);
    await user.type(field, "arch");
    expect(within(screen.getByRole("group", { name: "Commands" })).getAllByRole("option")).toHaveLength(1);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/archived"));
  });

  it("offer nobody what the roles do not allow", async () => {
    server.use(http.get("*/api/v1/session", () => HttpResponse.json({ ...session, roles: [] })));
    await openSearch();
    expect(screen.getByRole("option", { name: /Credits/ })).toBeVisible();
    expect(screen.queryByRole("option", { name: /Finance|Support|Admin/ })).toBeNull();
  });
});
