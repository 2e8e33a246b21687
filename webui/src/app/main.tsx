import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { config } from "zod/mini";
import { startI18n } from "@/lib/i18n";
import { followSystemTheme } from "@/lib/theme";
import { App } from "./app";
import { makeQueryClient } from "./query-client";
import { makeRouter } from "./router";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root element");

// The content policy forbids making code from text, and so does this.
config({ jitless: true });
followSystemTheme();
await startI18n();
const queryClient = makeQueryClient();
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} router={makeRouter(queryClient)} />
  </StrictMode>,
);
