/** Whether it is a short code, as the books keep why something was done. */
export function isReason(typed: string): boolean {
  return /^[a-z][a-z0-9-]{1,39}$/.test(typed.trim());
}
