import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { cursorParam, cursorSchema, nextCursor } from "@/lib/paging";
import { atLeast } from "@/lib/positions";

const userSchema = z.object({
  userId: z.string(),
  name: z.optional(z.nullable(z.string())),
  email: z.optional(z.nullable(z.string())),
  roles: z.array(z.string()),
  disabled: z.optional(z.nullable(z.boolean())),
  registeredAt: z.optional(z.nullable(z.string())),
});
export type AdminUser = z.infer<typeof userSchema>;

const pageSchema = z.object({ users: z.array(userSchema), nextCursor: cursorSchema });

/** All users, or those with exactly this e-mail address or id. */
export function adminUsersQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: ["admin", "users", query],
    queryFn: ({ pageParam, signal }) =>
      read(
        querySide.GET("/api/v1/admin/users", {
          params: { query: { ...(query === "" ? {} : { query }), ...cursorParam(pageParam) } },
          headers: atLeast("users"),
          signal,
        }),
        pageSchema,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
    placeholderData: keepPreviousData,
  });
}
