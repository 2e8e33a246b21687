/** A text as long as a book's chapter, as a model would write it: paragraphs, lists, tables, code. */
export function bookPieces(words: number): string[] {
  const sentence = "Interest is paid on interest, so the **balance** grows by a fixed `rate` in each of its years. ";
  const parts = [
    `${sentence.repeat(4)}\n\n`,
    `${sentence.repeat(3)}\n\n`,
    "## What follows from it\n\n",
    `- ${sentence}\n- ${sentence}\n\n`,
    "```python\ndef balance(start, rate, years):\n    return start * (1 + rate) ** years\n```\n\n",
    "| Year | Balance |\n| ---: | ------: |\n| 1 | 1,050.00 |\n| 2 | 1,102.50 |\n\n",
  ];
  const pieces: string[] = [];
  for (let written = 0, part = 0; written < words; part += 1) {
    const inWords = (parts[part % parts.length] ?? "").split(/(?<=\s)(?=\S)/);
    written += inWords.length;
    for (let at = 0; at < inWords.length; at += 10) pieces.push(inWords.slice(at, at + 10).join(""));
  }
  return pieces;
}
