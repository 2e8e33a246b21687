/** What can go wrong between the provider's page and ours. */
export type SignInFailure = "disabled" | "erased" | "provider" | "again" | "tooOften";

const BY_CODE: Readonly<Record<string, SignInFailure>> = {
  "accounts.disabled": "disabled",
  "accounts.erased": "erased",
  "accounts.sign-in-provider": "provider",
  "accounts.sign-in-code": "again",
  "accounts.sign-in-state": "again",
  "http.parameter-missing": "again",
  "limits.sign-in": "tooOften",
  "http.too-many-requests": "tooOften",
};

/** Only codes we know are shown: the address can be written by anybody. */
export function signInFailure(code: string | undefined): SignInFailure | null {
  return code === undefined ? null : (BY_CODE[code] ?? null);
}

const LONGEST_WAIT_SECONDS = 86_400;

/** After how many seconds signing in is worth another try; null for anything else that stands in the address. */
export function waitSeconds(wait: number | undefined): number | null {
  return wait !== undefined && Number.isInteger(wait) && wait > 0 && wait <= LONGEST_WAIT_SECONDS ? wait : null;
}
