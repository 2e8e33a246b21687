import { useTranslation } from "react-i18next";
import { PROBLEM_TEXTS, type ProblemTextKey } from "./problem-texts";
import { CAP_REACHED, type Problem } from "./problem";
import { useFormat } from "./use-format";

/** The sentence for people, chosen by the problem's code; the facts fill in the numbers. */
export function useProblemText(problem: Problem): string {
  const { t } = useTranslation();
  const format = useFormat();
  const amount = (fact: string, rounding: "up" | "down") => {
    const micros = problem.micros(fact);
    return micros === null ? "?" : format.credits(micros, { rounding });
  };
  const count = (fact: string) => {
    const value = problem.facts[fact];
    return typeof value === "number" ? format.count(value) : "?";
  };
  return t(`problem.${problemKey(problem)}`, {
    available: amount("availableMicros", "down"),
    needed: amount("neededMicros", "up"),
    cap: amount("capMicros", "down"),
    spent: amount("spentMicros", "up"),
    held: amount("heldMicros", "up"),
    owed: amount("owedMicros", "up"),
    length: count("lengthChars"),
    limit: count("limitChars"),
    most: count("limit"),
    prompt: count("promptTokens"),
    window: count("contextTokens"),
    hour: amount("limitMicros", "down"),
    wait: problem.retryAfterSeconds === null ? "?" : format.wait(problem.retryAfterSeconds),
  });
}

function problemKey(problem: Problem): ProblemTextKey {
  if (problem.code === CAP_REACHED && String(problem.facts["period"]).toLowerCase() === "month") {
    return "capReachedMonth";
  }
  if (problem.code === "limits.cost" && problem.retryAfterSeconds === null) return "limitCostAlone";
  const known = PROBLEM_TEXTS[problem.code];
  if (known !== undefined) return known;
  if (problem.status === 401) return "notSignedIn";
  if (problem.status === 403) return "forbidden";
  if (problem.status === 404) return "notFound";
  if (problem.status === 429) return "tooMany";
  if (problem.status === 503) return "busy";
  if (problem.status >= 500) return "ours";
  return "other";
}
