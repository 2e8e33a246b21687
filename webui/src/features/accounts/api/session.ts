import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { atLeast } from "@/lib/positions";
import { Problem } from "@/lib/problem";

const sessionSchema = z.object({
  userId: z.string(),
  name: z.optional(z.nullable(z.string())),
  email: z.optional(z.nullable(z.string())),
  roles: z.array(z.string()),
});
export type Session = z.infer<typeof sessionSchema>;

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await read(querySide.GET("/api/v1/session", { headers: atLeast("session"), signal }), sessionSchema);
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});
