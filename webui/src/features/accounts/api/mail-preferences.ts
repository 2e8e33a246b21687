import { queryOptions } from "@tanstack/react-query";
import * as z from "zod/mini";
import { querySide, read } from "@/api/clients";
import { atLeast } from "@/lib/positions";
import { MAIL_KINDS, MAIL_LANGUAGES } from "../model/mail-kinds";

const mailPreferencesSchema = z.object({
  off: z.array(z.enum(MAIL_KINDS)),
  language: z.enum(MAIL_LANGUAGES),
});
export type MailPreferences = z.infer<typeof mailPreferencesSchema>;

/** Which e-mails somebody does not want, and the language of the others. */
export const mailPreferencesQuery = queryOptions({
  queryKey: ["mail-preferences"],
  queryFn: ({ signal }) =>
    read(
      querySide.GET("/api/v1/account/mail-preferences", { headers: atLeast("mail-preferences"), signal }),
      mailPreferencesSchema,
    ),
});
