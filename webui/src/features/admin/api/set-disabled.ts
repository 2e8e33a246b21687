import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

/** Closes an account or opens it again; closing ends all its sign-ins. */
export function useSetDisabled() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ userId, disabled }: { userId: string; disabled: boolean }) => {
      const params = { params: { path: { userId } } };
      const response = await write(
        disabled
          ? commandSide.PUT("/api/v1/admin/users/{userId}/disabled", params)
          : commandSide.DELETE("/api/v1/admin/users/{userId}/disabled", params),
      );
      raisePosition("users", response.headers.get(POSITION));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["admin", "users"] }),
  });
}
