import { queryOptions } from "@tanstack/react-query";
import { querySide, read } from "@/api/clients";
import { atLeast } from "@/lib/positions";
import { conversationSchema } from "./conversations";

/** One chat's title and state. */
export function conversationQuery(conversationId: string) {
  return queryOptions({
    queryKey: ["conversation", conversationId, "head"],
    queryFn: ({ signal }) =>
      read(
        querySide.GET("/api/v1/conversations/{conversationId}", {
          params: { path: { conversationId } },
          headers: atLeast("conversations"),
          signal,
        }),
        conversationSchema,
      ),
  });
}
