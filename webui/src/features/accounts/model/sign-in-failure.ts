/** What can go wrong between the provider's page and ours. */
export type SignInFailure = "disabled" | "erased" | "provider" | "again";

const BY_CODE: Readonly<Record<string, SignInFailure>> = {
  "accounts.disabled": "disabled",
  "accounts.erased": "erased",
  "accounts.sign-in-provider": "provider",
  "accounts.sign-in-code": "again",
  "accounts.sign-in-state": "again",
  "http.parameter-missing": "again",
};

/** Only codes we know are shown: the address can be written by anybody. */
export function signInFailure(code: string | undefined): SignInFailure | null {
  return code === undefined ? null : (BY_CODE[code] ?? null);
}
