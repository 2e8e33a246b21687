import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";

const foundSchema = z.object({ userId: z.string(), registeredAt: z.optional(z.nullable(z.string())) });
const listSchema = z.array(foundSchema);
export type FoundUser = z.infer<typeof foundSchema>;

/** The users with exactly this e-mail address or this id. */
export function findUsersQuery(wanted: string) {
  return queryOptions({
    queryKey: ["support", "users", wanted],
    queryFn: ({ signal }) => {
      const query = wanted.startsWith("usr_") ? { userId: wanted } : { email: wanted };
      return read(querySide.GET("/api/v1/support/users", { params: { query }, signal }), listSchema);
    },
    enabled: wanted !== "",
  });
}
