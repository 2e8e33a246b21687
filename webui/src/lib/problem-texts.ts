// Which sentence belongs to which code. Codes are the servers'; a code not listed falls back to its status.

export type ProblemTextKey =
  | "notSignedIn"
  | "disabled"
  | "forbidden"
  | "notFound"
  | "insufficient"
  | "messageDropped"
  | "messageDiffers"
  | "messageAhead"
  | "purchaseClosed"
  | "notPaid"
  | "tooMany"
  | "replyRunning"
  | "tooLong"
  | "contextTooLong"
  | "modelUnknown"
  | "modelNotSellable"
  | "packUnknown"
  | "pageLate"
  | "pageStale"
  | "ownerStaysAdmin"
  | "titleLength"
  | "busy"
  | "ours"
  | "unreachable"
  | "unreadable"
  | "providerFailed"
  | "providerLimited"
  | "other";

export const PROBLEM_TEXTS: Readonly<Record<string, ProblemTextKey>> = {
  "accounts.not-signed-in": "notSignedIn",
  "accounts.disabled": "disabled",
  "accounts.owner-stays-admin": "ownerStaysAdmin",
  "credits.insufficient": "insufficient",
  "conversation.unknown": "notFound",
  "conversation.reply-unknown": "notFound",
  "conversation.message-dropped": "messageDropped",
  "conversation.message-differs": "messageDiffers",
  "conversation.message-ahead": "messageAhead",
  "conversation.message-unknown": "pageStale",
  "conversation.message-length": "tooLong",
  "conversation.title-length": "titleLength",
  "conversation.reply-running": "replyRunning",
  "conversation.reply-limit": "tooMany",
  "prices.model-unknown": "modelUnknown",
  "prices.model-not-sellable": "modelNotSellable",
  "prices.context-too-long": "contextTooLong",
  "payments.pack-unknown": "packUnknown",
  "payments.closed": "purchaseClosed",
  "payments.not-paid": "notPaid",
  "payments.unknown": "notFound",
  "payments.page-late": "pageLate",
  "provider.rate-limited": "providerLimited",
  "network.unreachable": "unreachable",
  "network.unreadable": "unreadable",
};
