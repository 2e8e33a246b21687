// Believable answers about automatic recharging, one for each way it can stand.
const CONSENT = "2026-11";

const terms = {
  packId: "small",
  thresholdMicros: "20000000",
  creditsMicros: "200000000",
  amountMinor: 1000,
  currency: "usd",
  monthlyCapMinor: 3000,
};
const card = { brand: "visa", last4: "4242", expiry: "2029-04" };

export const rechargeOff = {
  enabled: false,
  consentVersion: CONSENT,
  terms: null,
  card: null,
  state: "idle",
  failureCode: null,
  disabledReason: null,
  nextTryAt: null,
  chargedThisMonthMinor: 0,
  capReached: false,
};

export const rechargeCardOnly = { ...rechargeOff, card };

export const rechargeOn = { ...rechargeCardOnly, enabled: true, terms, chargedThisMonthMinor: 1000 };

export const rechargeInFlight = { ...rechargeOn, state: "in-flight", chargedThisMonthMinor: 2000 };

export const rechargeWaiting = {
  ...rechargeOn,
  state: "waiting",
  failureCode: "insufficient_funds",
  nextTryAt: "2026-11-22T13:04:09Z",
};

export const rechargeInDoubt = { ...rechargeWaiting, failureCode: "in-doubt" };

export const rechargeNeedsYou = { ...rechargeOn, state: "needs-authentication" };

export const rechargeCapped = { ...rechargeOn, chargedThisMonthMinor: 3000, capReached: true };

export const rechargeEnded = {
  ...rechargeWaiting,
  enabled: false,
  disabledReason: "declined",
  nextTryAt: null,
};
