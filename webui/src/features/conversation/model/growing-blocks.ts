// A growing text, cut into the blocks it is drawn in. Cutting reads all it is given, so what has long been passed is not
// given again: a long answer would otherwise be read from its beginning for each of its words.

/** Cuts a text into its blocks, in order and without a gap. */
export type SplitBlocks = (markdown: string) => string[];

/** The last blocks may still change: a list gets another item, a heading its underline. */
const OPEN_BLOCKS = 6;
/** Fewer are not worth the copying. */
const LEAST_SETTLED = 12;

/** For one text that grows; another text, or one that was cut back, is read from its beginning. */
export function growingBlocks(split: SplitBlocks): SplitBlocks {
  let settledText = "";
  let settled: string[] = [];
  return (markdown) => {
    if (!markdown.startsWith(settledText)) {
      settledText = "";
      settled = [];
    }
    const open = split(markdown.slice(settledText.length));
    const blocks = [...settled, ...open];
    if (open.length >= OPEN_BLOCKS + LEAST_SETTLED) {
      const passed = open.slice(0, -OPEN_BLOCKS);
      const text = settledText + passed.join("");
      // A cutter that changes what it reads would shift everything behind it.
      if (markdown.startsWith(text)) {
        settledText = text;
        settled = [...settled, ...passed];
      }
    }
    return blocks;
  };
}
