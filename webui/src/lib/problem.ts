// What went wrong, as the servers tell it (RFC 9457). Text for people is chosen by `code`, in the UI.
import * as z from "zod/mini";

const bodySchema = z.object({
  code: z.optional(z.string()),
  facts: z.optional(z.record(z.string(), z.unknown())),
  requestId: z.optional(z.nullable(z.string())),
});

export class Problem extends Error {
  override readonly name = "Problem";
  readonly status: number;
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(
    status: number,
    code: string,
    facts: Readonly<Record<string, unknown>> = {},
    requestId: string | null = null,
    retryAfterSeconds: number | null = null,
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.facts = facts;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** A fact that is an amount of micro-credits. */
  micros(fact: string): bigint | null {
    const value = this.facts[fact];
    const text = typeof value === "number" ? String(value) : value;
    return typeof text === "string" && /^-?\d+$/.test(text) ? BigInt(text) : null;
  }
}

/** No answer came: offline, a proxy cut the line, or the request was refused by the browser. */
export const UNREACHABLE = "network.unreachable";
/** The answer had a shape this version of the page does not know. */
export const UNREADABLE = "network.unreadable";

/** A message was refused because of a cap that its author set. */
export const CAP_REACHED = "credits.cap-reached";

/** A message does not fit into the window of its model, whatever is left out before it. */
export const CONTEXT_TOO_LONG = "prices.context-too-long";

export async function problemOf(response: Response): Promise<Problem> {
  const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : null;
  const body = bodySchema.safeParse(await response.json().catch(() => null));
  const requestId = (body.success ? body.data.requestId : null) ?? response.headers.get("X-Request-Id");
  const code = body.success && body.data.code !== undefined ? body.data.code : `http.${response.status}`;
  return new Problem(response.status, code, body.success ? body.data.facts : {}, requestId, retryAfterSeconds);
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof z.core.$ZodError) return new Problem(0, UNREADABLE, { detail: z.prettifyError(error) });
  return new Problem(0, UNREACHABLE);
}
