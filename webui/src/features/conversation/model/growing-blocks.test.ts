import { parseMarkdownIntoBlocks } from "streamdown";
import { describe, expect, it } from "vitest";
import { growingBlocks } from "./growing-blocks";

const PARTS = [
  "# Heading\n\nA paragraph of some words, **bold** and `code`.\n\n",
  "- one\n- two\n  - nested\n\n- three after a gap\n\n",
  "| a | b |\n| - | - |\n| 1 | 2 |\n\n",
  "```python\ndef f():\n\n    return 1\n```\n\n",
  "$$\nx^2\n\ny\n$$\n\n",
  "> quoted\n> twice\n\nSetext\n======\n\n1. first\n2. second\n\n",
];
const TEXT = Array.from({ length: 240 }, (_, at) => PARTS[at % PARTS.length]).join("");

describe("a growing text", () => {
  it("is cut as if it were read whole each time", () => {
    const blocks = growingBlocks(parseMarkdownIntoBlocks);
    for (let end = 0; end <= TEXT.length; end += 61) {
      const text = TEXT.slice(0, end);
      expect(blocks(text)).toEqual(parseMarkdownIntoBlocks(text));
    }
  });

  it("is not read again where it has long been passed", () => {
    let most = 0;
    const blocks = growingBlocks((markdown) => {
      most = Math.max(most, markdown.length);
      return parseMarkdownIntoBlocks(markdown);
    });
    for (let end = 0; end <= TEXT.length; end += 20) blocks(TEXT.slice(0, end));
    expect(most).toBeLessThan(TEXT.length / 5);
  });

  it("is read from its beginning when it was cut back or is another one", () => {
    const blocks = growingBlocks(parseMarkdownIntoBlocks);
    blocks(TEXT);
    expect(blocks(TEXT.slice(0, 100))).toEqual(parseMarkdownIntoBlocks(TEXT.slice(0, 100)));
    expect(blocks("Another one.")).toEqual(["Another one."]);
  });
});
