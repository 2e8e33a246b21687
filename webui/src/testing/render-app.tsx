import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "@/app/app";
import { makeQueryClient } from "@/app/query-client";
import { makeRouter } from "@/app/router";

/** The whole application at an address, with its fake network. */
export function renderApp(path: string) {
  const queryClient = makeQueryClient();
  const history = createMemoryHistory({ initialEntries: [path] });
  const router = makeRouter(queryClient, history);
  const user = userEvent.setup();
  const { unmount } = render(<App queryClient={queryClient} router={router} />);
  return { user, router, queryClient, unmount };
}
