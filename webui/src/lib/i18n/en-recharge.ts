// The texts about automatic recharging. The words of consent belong to a version (RechargeConsent on the servers):
// whoever changes what they mean raises it.
export const recharge = {
  title: "Automatic recharging",
  note: "Off unless you switch it on",
  loading: "Loading automatic recharging",
  intro:
    "When your balance falls below a threshold of yours, we buy a pack for you with a card you save once. You set the most it may cost in a month, and you can end it at any time.",
  consent:
    "I let Limitless Chat save this card at Stripe and charge it while I am away: for the pack I choose, at the price shown, whenever my balance is below my threshold, up to my cap for the month. I can change this, end it or have the card forgotten at any time; what was charged until then stays charged.",
  saveCard: "Save this card for automatic recharging",
  add: "Save a card",
  opening: "Opening …",
  addNote: "You enter the card on Stripe's page; its number never reaches us. Saving it charges nothing.",
  card: "{{brand}} ending in {{last4}}, valid until {{expiry}}",
  replace: "Use another card",
  remove: "Remove card",
  removed: "The card is removed",
  removeTitle: "Remove this card?",
  removeText: "It is forgotten here and at Stripe, and automatic recharging ends.",
  pack: "Pack",
  packOption: "{{credits}} credits for {{price}}",
  threshold: "Recharge below",
  thresholdHint: "Credits; at most {{most}}, as many as the pack has",
  thresholdWrong: "Write a number of credits above 0 and up to {{most}}.",
  cap: "At most in a month",
  capOption: "{{amount}}, {{count}} recharges",
  capOnce: "{{amount}}, one recharge",
  capHint: "Calendar months in UTC",
  enable: "Switch on",
  save: "Save changes",
  enabled: "Automatic recharging is on",
  change: "Change",
  cancel: "Leave as it is",
  disable: "Switch off",
  disabled: "Automatic recharging is off",
  on: "On",
  off: "Off",
  rule: "Below {{threshold}} credits: {{credits}} credits for {{price}}.",
  used: "{{charged}} of {{cap}} used this month",
  inFlight: "A recharge of {{price}} is under way.",
  capReached:
    "The cap for this month does not allow another recharge. It goes on next month, or when you raise the cap.",
  waiting: "The last recharge did not come about: {{reason}} Nothing was charged.",
  inDoubt:
    "For the last recharge your card was charged, but not what you had agreed to, so no credits have come yet. A person is looking at the payment.",
  nextTry: "Tried again when credits are needed, not before {{at}}.",
  needsYou: "Your bank wants you to confirm",
  needsYouText:
    "A recharge needs your confirmation at your bank; nothing was charged. Buy the pack once and confirm it on the payment page: your credits come at once, and recharging goes on by itself.",
  confirm: "Confirm and pay {{price}}",
  failure: {
    insufficient_funds: "the card had not enough money.",
    expired_card: "the card has expired.",
    "provider-away": "the payment provider could not be reached.",
    "no-method": "the card is not known any more.",
    other: "the bank declined the card.",
  },
  ended: {
    declined:
      "Switched off after the card was declined several times in a row. Use another card or switch it on again.",
    failed: "Switched off after several recharges in a row could not be tried.",
    "taken-back": "Switched off because a payment was refunded, or is disputed or in doubt.",
    "in-doubt":
      "Switched off because your card was charged, but not what you had agreed to. A person is looking at the payment.",
    "pack-changed": "Switched off because the pack is not sold any more at the price you agreed to.",
    "method-removed": "Switched off because there is no card any more.",
  },
} as const;
