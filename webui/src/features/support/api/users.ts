import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";

const foundSchema = z.object({ userId: z.string(), registeredAt: z.optional(z.nullable(z.string())) });
// An array by itself or under its name: both are read.
const listSchema = z.union([z.array(foundSchema), z.object({ users: z.array(foundSchema) })]);
export type FoundUser = z.infer<typeof foundSchema>;

/** The users with exactly this e-mail address or this id. */
export function findUsersQuery(wanted: string) {
  return queryOptions({
    queryKey: ["support", "users", wanted],
    queryFn: async ({ signal }) => {
      const query = wanted.startsWith("usr_") ? { userId: wanted } : { email: wanted };
      const found = await read(querySide.GET("/api/v1/support/users", { params: { query }, signal }), listSchema);
      return Array.isArray(found) ? found : found.users;
    },
    enabled: wanted !== "",
  });
}
