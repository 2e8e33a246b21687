import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

/** Says that something a purchase was parked for needs nobody any more, and why. */
export function useResolveParked() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ reason, ...path }: { purchaseId: string; number: number; reason: string }) => {
      const response = await write(
        commandSide.POST("/api/v1/finance/purchases/{purchaseId}/parkings/{number}/resolve", {
          params: { path },
          body: { reason },
        }),
      );
      raisePosition("finance", response.headers.get(POSITION));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["finance"] }),
  });
}
