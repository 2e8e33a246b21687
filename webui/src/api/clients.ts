// One typed client per side. Both share what every call needs: the session cookie, the CSRF header on writes, and a
// hook for "you are no longer signed in".
import createClient, { type Middleware } from "openapi-fetch";
import type * as z from "zod/mini";
import { Problem, UNREADABLE, asProblem, problemOf } from "@/lib/problem";
import type { paths as CommandPaths } from "./generated/command-side";
import type { paths as QueryPaths } from "./generated/query-side";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

let onSignedOut: () => void = () => undefined;

export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

export function csrfHeader(): Record<string, string> {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token === undefined ? {} : { "X-XSRF-TOKEN": decodeURIComponent(token) };
}

export function noteStatus(problem: Problem): Problem {
  if (problem.status === 401) onSignedOut();
  return problem;
}

const common: Middleware = {
  onRequest({ request }) {
    if (!SAFE_METHODS.has(request.method)) {
      for (const [name, value] of Object.entries(csrfHeader())) request.headers.set(name, value);
    }
    return request;
  },
};

const options = {
  baseUrl: location.origin,
  credentials: "same-origin",
  // Looked up at each call, so that tests can replace it.
  fetch: (request: Request) => globalThis.fetch(request),
} as const;

export const commandSide = createClient<CommandPaths>(options);
export const querySide = createClient<QueryPaths>(options);
commandSide.use(common);
querySide.use(common);

type Answer = { response: Response; data?: unknown };

/** The decoded answer, or a thrown [Problem]: every failure leaves here in one shape. */
export async function read<Schema extends z.ZodMiniType>(
  call: Promise<Answer>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { data } = await settle(call);
  const decoded = schema.safeParse(data);
  if (!decoded.success) throw asProblem(decoded.error);
  return decoded.data;
}

/** Waits for a write; answers with the response for its headers. */
export async function write(call: Promise<Answer>): Promise<Response> {
  return (await settle(call)).response;
}

async function settle(call: Promise<Answer & { error?: unknown }>): Promise<Answer> {
  let answer: Answer & { error?: unknown };
  try {
    answer = await call;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    if (error instanceof SyntaxError) throw new Problem(0, UNREADABLE);
    throw asProblem(error);
  }
  if (answer.response.ok) return answer;
  throw noteStatus(await problemOf(restored(answer)));
}

/** openapi-fetch has read the body already; what it parsed is put back for the one decoder of problems. */
function restored({ response, error }: Answer & { error?: unknown }): Response {
  const body = typeof error === "string" ? error : JSON.stringify(error ?? null);
  return new Response(body, { status: response.status, headers: response.headers });
}
