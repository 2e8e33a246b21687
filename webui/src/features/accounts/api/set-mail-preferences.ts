import { useMutation, useQueryClient } from "@tanstack/react-query";
import { commandSide, write } from "@/api/clients";
import { POSITION, raisePosition } from "@/lib/positions";
import { type MailPreferences, mailPreferencesQuery } from "./mail-preferences";

/** Sets all preferences at once. */
export function useSetMailPreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (preferences: MailPreferences) => {
      const response = await write(commandSide.PUT("/api/v1/account/mail-preferences", { body: preferences }));
      raisePosition("mail-preferences", response.headers.get(POSITION));
    },
    onSuccess: (_, preferences) => {
      client.setQueryData(mailPreferencesQuery.queryKey, preferences);
      return client.invalidateQueries({ queryKey: mailPreferencesQuery.queryKey });
    },
  });
}
