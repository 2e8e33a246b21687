// Keyset paging as every list endpoint answers it.
import * as z from "zod/mini";

export const cursorSchema = z.optional(z.nullable(z.string()));

/** For `getNextPageParam`: undefined ends the list. */
export function nextCursor(page: { nextCursor?: string | null | undefined }): string | undefined {
  return page.nextCursor ?? undefined;
}

/** The query parameter of a page; the first page has none. */
export function cursorParam(cursor: string | null): { cursor?: string } {
  return cursor === null ? {} : { cursor };
}
