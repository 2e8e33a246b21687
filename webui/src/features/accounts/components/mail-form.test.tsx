import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { session } from "@/testing/data";
import { problem } from "@/testing/handlers";
import { renderApp } from "@/testing/render-app";
import { server } from "@/testing/server";

const PATH = "*/api/v1/account/mail-preferences";

describe("e-mail preferences", () => {
  it("are found in the account menu and show what is stored", async () => {
    server.use(http.get(PATH, () => HttpResponse.json({ off: ["REFUND"], language: "TH" })));
    const { user } = renderApp("/credits");
    await user.click(await screen.findByRole("button", { name: new RegExp(session.name) }));
    await user.click(await screen.findByRole("menuitem", { name: "Account" }));
    expect(
      await screen.findByRole("checkbox", { name: "Money is refunded, or a refund does not arrive" }),
    ).not.toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Credits are bought: the receipt" })).toBeChecked();
    expect(screen.getByRole("combobox", { name: "Language of the e-mails" })).toHaveValue("TH");
    expect(screen.getByText(new RegExp(session.email))).toBeVisible();
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
  });

  it("are saved all at once", async () => {
    let stored: unknown;
    server.use(
      http.put(PATH, async ({ request }) => {
        stored = await request.json();
        return new HttpResponse(null, { status: 204, headers: { "Limitless-Position": "41" } });
      }),
    );
    const { user } = renderApp("/account");
    await user.click(await screen.findByRole("checkbox", { name: "The balance is low" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Language of the e-mails" }), "ไทย");
    server.use(http.get(PATH, () => HttpResponse.json(stored as object)));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("E-mail preferences saved")).toBeVisible();
    expect(stored).toEqual({ off: ["CAP_REACHED", "LOW_BALANCE"], language: "TH" });
    await waitFor(() => expect(screen.getByRole("button", { name: "Save" })).toBeDisabled());
  });

  it("keep what was chosen when saving fails", async () => {
    server.use(http.put(PATH, () => problem(503, "http.busy")));
    const { user } = renderApp("/account");
    await user.click(await screen.findByRole("checkbox", { name: "The balance is low" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/req_7/)).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "The balance is low" })).not.toBeChecked();
    expect(screen.getByRole("button", { name: "Save" })).toBeEnabled();
  });

  it("say when there is no address to write to", async () => {
    server.use(http.get("*/api/v1/session", () => HttpResponse.json({ ...session, email: null })));
    renderApp("/account");
    expect(await screen.findByText(/tells us no e-mail address/)).toBeVisible();
  });
});
