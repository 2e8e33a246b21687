import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";

export type NewLimits = {
  dayCapMicros: bigint | null;
  monthCapMicros: bigint | null;
  lowBalanceMicros: bigint | null;
  timeZone: string;
};

/** Sets all the limits at once; null takes one away. */
export function useSetLimits() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ dayCapMicros, monthCapMicros, lowBalanceMicros, timeZone }: NewLimits) => {
      const response = await write(
        ask("PUT", "/api/v1/credits/limits", {
          dayCapMicros: dayCapMicros?.toString() ?? null,
          monthCapMicros: monthCapMicros?.toString() ?? null,
          lowBalanceMicros: lowBalanceMicros?.toString() ?? null,
          timeZone,
        }),
      );
      raisePosition("credit-account", response.headers.get(POSITION));
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["credit-account"] }),
  });
}
