import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

/** Says that a warning of fraud was looked at and that nothing was found: its credits are free again. */
export function useClearWarning() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ reason, ...path }: { purchaseId: string; warningId: string; reason: string }) => {
      const response = await write(
        commandSide.POST("/api/v1/finance/purchases/{purchaseId}/fraud-warnings/{warningId}/clear", {
          params: { path },
          body: { reason },
        }),
      );
      raisePosition("finance", response.headers.get(POSITION));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["finance"] }),
  });
}
