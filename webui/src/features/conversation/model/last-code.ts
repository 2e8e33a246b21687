/** What stands in the last block of code of a text, without its fences; null when there is none. */
export function lastCodeOf(markdown: string): string | null {
  let last: string | null = null;
  let open: { fence: string; lines: string[] } | null = null;
  for (const line of markdown.split("\n")) {
    const fence = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (open === null) {
      if (fence?.[1] !== undefined) open = { fence: fence[1], lines: [] };
    } else if (fence?.[1]?.startsWith(open.fence) === true && fence[2]?.trim() === "") {
      last = open.lines.join("\n");
      open = null;
    } else open.lines.push(line);
  }
  // An answer that was cut ends within its code.
  return open !== null && open.lines.length > 0 ? open.lines.join("\n") : last;
}
