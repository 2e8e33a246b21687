// What somebody may paste into a field that wants an id.

const ID = /^[a-z0-9]{3,60}$/;

/** The account of a user, or the account itself; null for anything else. Both ids differ in their prefix only. */
export function accountOf(typed: string): string | null {
  const id = typed.trim();
  const named = /^(?:cra|usr)_(.*)$/.exec(id)?.[1];
  return named !== undefined && ID.test(named) ? `cra_${named}` : null;
}

export function purchaseOf(typed: string): string | null {
  const id = typed.trim();
  return id.startsWith("pay_") && ID.test(id.slice(4)) ? id : null;
}
