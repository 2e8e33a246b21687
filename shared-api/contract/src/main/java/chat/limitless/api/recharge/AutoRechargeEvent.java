package chat.limitless.api.recharge;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to the automatic recharging of one user. Money is minor units with its currency. What
/// the provider calls the customer and the card is personal and stands sealed; a card number is nowhere.
public sealed interface AutoRechargeEvent extends DomainEvent {

    /// Whose recharging.
    AutoRechargeId rechargeId();

    @Override
    default String streamId() {
        return rechargeId().value();
    }

    @Override
    default UserId subjectId() {
        return rechargeId().userId();
    }

    /// The provider knows this user as one customer from now on; saved cards belong to it.
    @EventName("recharge.customer-made")
    record RechargeCustomerMade(AutoRechargeId rechargeId, PersonalText customerId, Instant madeAt)
            implements AutoRechargeEvent {}

    /// The user was there and let us save a card, under a version of the words of consent. What waited for them to
    /// come back waits no more. `savedBy` is the purchase, or the set-up at the provider.
    @EventName("recharge.method-saved")
    record PaymentMethodSaved(
            AutoRechargeId rechargeId,
            String savedBy,
            SavedMethodId methodId,
            PersonalText customerReference,
            PersonalText methodReference,
            PersonalText brand,
            PersonalText last4,
            PersonalText expiry,
            String consentVersion,
            Instant savedAt)
            implements AutoRechargeEvent {}

    /// A saved card cannot be charged any more: `by-user`, `replaced`, `account-closed`, or `detached` at the provider.
    @EventName("recharge.method-removed")
    record PaymentMethodRemoved(AutoRechargeId rechargeId, SavedMethodId methodId, String reason, Instant removedAt)
            implements AutoRechargeEvent {}

    /// The user agreed: whenever the balance is below the threshold, buy this pack at this price, for at most so
    /// much in a calendar month (UTC).
    @EventName("recharge.enabled")
    record AutoRechargeEnabled(
            AutoRechargeId rechargeId,
            String consentVersion,
            long thresholdMicros,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            long monthlyCapMinor,
            Instant enabledAt)
            implements AutoRechargeEvent {}

    /// Nothing is recharged from now on; what runs ends by itself. `by-user`, `method-removed`, `declined` or
    /// `failed` after too many of them in a row, `taken-back` when a payment was refunded, is disputed or in
    /// doubt, or `pack-changed`: the pack is not sold any more as agreed.
    @EventName("recharge.disabled")
    record AutoRechargeDisabled(AutoRechargeId rechargeId, String reason, Instant disabledAt)
            implements AutoRechargeEvent {}

    /// A recharge began because the account told that it is due, as its event number `dueSequence`. Ends in exactly
    /// one [RechargeSucceeded], [RechargeDeclined], [RechargeNeedsAuthentication] or [RechargeFailed].
    ///
    /// @param priceListVersion the price list that sells the pack as agreed; null when no list names packs yet
    @EventName("recharge.started")
    record RechargeStarted(
            AutoRechargeId rechargeId,
            PurchaseId purchaseId,
            SavedMethodId methodId,
            long dueSequence,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            @Nullable Long priceListVersion,
            Instant startedAt)
            implements AutoRechargeEvent {}

    /// The credits are there. What the account told up to its event number `accountSequence` was before that.
    @EventName("recharge.succeeded")
    record RechargeSucceeded(
            AutoRechargeId rechargeId, PurchaseId purchaseId, long accountSequence, Instant succeededAt)
            implements AutoRechargeEvent {}

    /// The bank said no; `failures` recharges in a row have not come about. Tried again not before `nextTryAt`;
    /// null when it is switched off now.
    @EventName("recharge.declined")
    record RechargeDeclined(
            AutoRechargeId rechargeId,
            PurchaseId purchaseId,
            String code,
            long amountMinor,
            String currency,
            int failures,
            @Nullable Instant nextTryAt,
            Instant declinedAt)
            implements AutoRechargeEvent {}

    /// The bank wants to see the customer; nothing is tried until they were here and paid or saved a card.
    @EventName("recharge.needs-authentication")
    record RechargeNeedsAuthentication(
            AutoRechargeId rechargeId, PurchaseId purchaseId, long amountMinor, String currency, Instant neededAt)
            implements AutoRechargeEvent {}

    /// It could not be tried, and the bank said nothing; or, `in-doubt`, money was taken that is not what was agreed
    /// to: that counts for the cap of the month. Tried again not before `nextTryAt`; null when it is switched
    /// off now.
    @EventName("recharge.failed")
    record RechargeFailed(
            AutoRechargeId rechargeId,
            PurchaseId purchaseId,
            String code,
            int failures,
            @Nullable Instant nextTryAt,
            Instant failedAt)
            implements AutoRechargeEvent {

        /// The code of a charge that took something else than was agreed to.
        public static final String IN_DOUBT = "in-doubt";

        /// Whether the card was charged all the same.
        public boolean tookMoney() {
            return code.equals(IN_DOUBT);
        }
    }

    /// Another recharge would exceed the cap of the month that `monthStart` begins; told once a month and cap.
    @EventName("recharge.cap-reached")
    record RechargeCapReached(
            AutoRechargeId rechargeId,
            LocalDate monthStart,
            long chargedMinor,
            long monthlyCapMinor,
            String currency,
            Instant reachedAt)
            implements AutoRechargeEvent {}
}
