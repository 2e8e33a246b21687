import { QueryClient } from "@tanstack/react-query";
import { forgetPositions } from "@/lib/positions";
import { Problem } from "@/lib/problem";

const MOST_RETRIES = 3;

/** Reads are repeated when it may help: no answer, or "not yet" from a view that is behind. Refusals are final. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => {
          const mayPass = error instanceof Problem && (error.status === 0 || error.status >= 502);
          // A view that does not reach the wanted position must not block the page: ask without it at the end.
          if (mayPass && failures === MOST_RETRIES - 1) forgetPositions();
          return mayPass && failures < MOST_RETRIES;
        },
        retryDelay: (failures, error) =>
          error instanceof Problem && error.retryAfterSeconds !== null
            ? Math.min(error.retryAfterSeconds, 10) * 1000
            : Math.min(500 * 2 ** failures, 5000),
      },
    },
  });
}
