// Light, dark, or as the system has it. public/theme.js applies the same rule before the first paint.
import { readStored, writeStored } from "./storage";

export type ThemeChoice = "light" | "dark" | "system";

const KEY = "limitless.theme";

export function themeChoice(): ThemeChoice {
  const stored = readStored(KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}

export function chooseTheme(choice: ThemeChoice): void {
  writeStored(KEY, choice === "system" ? null : choice);
  applyTheme();
}

function applyTheme(): void {
  const choice = themeChoice();
  const dark = choice === "dark" || (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

/** Follows the system while the choice is `system`. */
export function followSystemTheme(): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", applyTheme);
}
