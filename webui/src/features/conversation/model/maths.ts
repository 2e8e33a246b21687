// Models write maths as \( … \) and \[ … \]; the renderer knows $$ … $$. Code is left as it is.

const CODE = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;

export function hasMaths(markdown: string): boolean {
  return /\$\$|\\\(|\\\[/.test(markdown);
}

export function withDollarMaths(markdown: string): string {
  return markdown
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : converted(part)))
    .join("");
}

function converted(text: string): string {
  return text
    .replaceAll(/\\\[([\s\S]+?)\\\]/g, (_all, formula: string) => `\n$$\n${formula.trim()}\n$$\n`)
    .replaceAll(/\\\(([^\n]+?)\\\)/g, (_all, formula: string) => `$$${formula}$$`);
}
