/** What people are told by e-mail, in the order in which they are asked about it. */
export const MAIL_KINDS = [
  "PURCHASE_RECEIPT",
  "REFUND",
  "DISPUTE",
  "RECHARGE_DECLINED",
  "LOW_BALANCE",
  "CAP_REACHED",
  "CREDITS_ENDING",
] as const;

export const MAIL_LANGUAGES = ["EN", "TH"] as const;
