// One typed client per side. Both share what every call needs: the session cookie, the CSRF header on writes, and a
// hook for "you are no longer signed in".
import createClient from "openapi-fetch";
import type * as z from "zod/mini";
import { POSITION } from "@/lib/positions";
import { Problem, UNREADABLE, asProblem, problemOf } from "@/lib/problem";
import type { FetchedFile } from "@/lib/save-file";
import type { paths as CommandPaths } from "./generated/command-side";
import type { paths as QueryPaths } from "./generated/query-side";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

let onSignedOut: () => void = () => undefined;

export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/**
 * Sends a request with the CSRF token on writes. The token may be replaced by the answer to another request between
 * reading it here and sending: such a refusal is about the moment, so it is tried once more with the token of now.
 */
export async function sendGuarded(request: Request): Promise<Response> {
  if (SAFE_METHODS.has(request.method)) return globalThis.fetch(request);
  const again = request.clone();
  const response = await globalThis.fetch(withToken(request));
  if (response.status !== 403) return response;
  const { code } = await problemOf(response.clone());
  return code === "http.csrf" ? globalThis.fetch(withToken(again)) : response;
}

function withToken(request: Request): Request {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  if (token !== undefined) request.headers.set("X-XSRF-TOKEN", decodeURIComponent(token));
  return request;
}

export function noteStatus(problem: Problem): Problem {
  if (problem.status === 401) onSignedOut();
  return problem;
}

const options = {
  baseUrl: location.origin,
  credentials: "same-origin",
  fetch: sendGuarded,
} as const;

export const commandSide = createClient<CommandPaths>(options);
export const querySide = createClient<QueryPaths>(options);

type Answer = { response: Response; data?: unknown; error?: unknown };

/** A call to an address that is not in the generated descriptions; it is guarded and checked like every other. */
export async function ask(method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<Answer> {
  const response = await sendGuarded(
    new Request(location.origin + path, {
      method,
      credentials: "same-origin",
      ...(body === undefined ? {} : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  if (!response.ok) return { response, error: text };
  return { response, data: text === "" ? undefined : JSON.parse(text) };
}

/** The decoded answer, or a thrown [Problem]: every failure leaves here in one shape. */
export async function read<Schema extends z.ZodMiniType>(
  call: Promise<Answer>,
  schema: Schema,
): Promise<z.output<Schema>> {
  return (await readAt(call, schema)).answer;
}

/** The same with the position of the log it stands at. */
export async function readAt<Schema extends z.ZodMiniType>(
  call: Promise<Answer>,
  schema: Schema,
): Promise<{ answer: z.output<Schema>; position: string | null }> {
  const { data, response } = await settle(call);
  const decoded = schema.safeParse(data);
  if (!decoded.success) throw asProblem(decoded.error);
  return { answer: decoded.data, position: response.headers.get(POSITION) };
}

/** A file, under the name that the server gives it; a refusal is a thrown [Problem] as everywhere. */
export async function readFile(path: string): Promise<FetchedFile> {
  const response = await sendGuarded(new Request(location.origin + path, { credentials: "same-origin" })).catch(
    (error: unknown) => {
      throw asProblem(error);
    },
  );
  if (!response.ok) throw noteStatus(await problemOf(response));
  const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  try {
    return { blob: await response.blob(), name: name ?? nameIn(path) };
  } catch (error) {
    throw asProblem(error);
  }
}

function nameIn(path: string): string {
  return new URL(path, location.origin).pathname.split("/").pop() ?? "";
}

/** Waits for a write; answers with the response for its headers. */
export async function write(call: Promise<Answer>): Promise<Response> {
  return (await settle(call)).response;
}

async function settle(call: Promise<Answer>): Promise<Answer> {
  let answer: Answer;
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
function restored({ response, error }: Answer): Response {
  const body = typeof error === "string" ? error : JSON.stringify(error ?? null);
  return new Response(body, { status: response.status, headers: response.headers });
}
