import { describe, expect, it } from "vitest";
import { accountOf, purchaseOf } from "./ids";

describe("what is pasted into a field for an id", () => {
  it("names an account by itself or by its user", () => {
    expect(accountOf(" usr_4k2m9q7x ")).toBe("cra_4k2m9q7x");
    expect(accountOf("cra_4k2m9q7x")).toBe("cra_4k2m9q7x");
  });

  it.each(["", "4k2m9q7x", "usr_", "usr_A", "usr_ab", "pay_4k2m9q7x", "usr_4k2/../x"])("is no account: %s", (typed) => {
    expect(accountOf(typed)).toBeNull();
  });

  it("names a purchase", () => {
    expect(purchaseOf("pay_123")).toBe("pay_123");
    expect(purchaseOf("usr_123")).toBeNull();
    expect(purchaseOf("pay_../x")).toBeNull();
  });
});
