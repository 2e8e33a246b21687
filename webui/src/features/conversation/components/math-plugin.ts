// Formulas, loaded with their styles and fonts only when a text has any.
import "katex/dist/katex.min.css";
import { createMathPlugin } from "@streamdown/math";

export const math = createMathPlugin({ errorColor: "var(--refused)" });
