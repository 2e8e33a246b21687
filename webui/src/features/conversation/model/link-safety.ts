// Model output is hostile until shown otherwise: an address in it may carry the chat's text away.

const SCHEMES = new Set(["https:", "http:", "mailto:"]);

/** The address if a person may be offered to open it, with the host to show; null for everything else. */
export function safeLink(address: string | undefined): { href: string; host: string } | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!SCHEMES.has(url.protocol) || url.username !== "" || url.password !== "") return null;
  return { href: url.href, host: url.protocol === "mailto:" ? url.pathname : url.host };
}

/** Drops the characters that turn the reading direction around: they make a text show something else than it says. */
export function withoutOverrides(text: string): string {
  return text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "");
}
