import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

export const ROLES = ["support", "finance", "admin"] as const;
export type RoleName = (typeof ROLES)[number];

/** Grants or takes a role; it holds within a second, on every instance. */
export function useSetRole() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ userId, role, granted }: { userId: string; role: RoleName; granted: boolean }) => {
      const params = { params: { path: { userId, role } } };
      const response = await write(
        granted
          ? commandSide.PUT("/api/v1/admin/users/{userId}/roles/{role}", params)
          : commandSide.DELETE("/api/v1/admin/users/{userId}/roles/{role}", params),
      );
      raisePosition("users", response.headers.get(POSITION));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["admin", "users"] }),
  });
}
