package chat.limitless.api.recharge;

import chat.limitless.api.Command;
import chat.limitless.api.PersonalText;
import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What can be asked of the automatic recharging of a user. Every one is safe to repeat.
public sealed interface AutoRechargeCommand extends Command {

    /// Whose recharging.
    AutoRechargeId rechargeId();

    @Override
    default String targetId() {
        return rechargeId().value();
    }

    /// Records the customer the provider made; the first one stands.
    record RecordCustomer(AutoRechargeId rechargeId, PersonalText customerId, Instant at)
            implements AutoRechargeCommand {}

    /// Records a card the user saved while they were here; it takes the place of another one. `savedBy` names the
    /// purchase or the set-up it was saved by: that it is told again changes nothing.
    record SavePaymentMethod(
            AutoRechargeId rechargeId,
            String savedBy,
            SavedMethodId methodId,
            PersonalText customerReference,
            PersonalText methodReference,
            PersonalText brand,
            PersonalText last4,
            PersonalText expiry,
            String consentVersion,
            Instant at)
            implements AutoRechargeCommand {}

    /// Removes the card the user has saved: they do not want it kept (`by-user`), or their account was closed
    /// (`account-closed`). Switches recharging off.
    record RemovePaymentMethod(AutoRechargeId rechargeId, String reason, Instant at) implements AutoRechargeCommand {}

    /// The provider says: this card is gone. One that is not saved any more changes nothing.
    record RecordMethodDetached(AutoRechargeId rechargeId, SavedMethodId methodId, Instant at)
            implements AutoRechargeCommand {}

    /// Agrees to recharging, or to other terms of it: pack and price as sold now, a threshold the pack can lift the
    /// balance above, a cap that affords it at least once. Refused: `recharge.no-method`,
    /// `recharge.terms-invalid`, `recharge.consent-outdated`.
    record EnableAutoRecharge(
            AutoRechargeId rechargeId,
            String consentVersion,
            long thresholdMicros,
            String packId,
            long creditsMicros,
            long amountMinor,
            String currency,
            long monthlyCapMinor,
            Instant at)
            implements AutoRechargeCommand {}

    /// Switches recharging off, `by-user` or because money was `taken-back` or is in doubt. What runs ends by itself.
    record DisableAutoRecharge(AutoRechargeId rechargeId, String reason, Instant at) implements AutoRechargeCommand {}

    /// The account told, as its event number `dueSequence`, that a recharge is due. `creditsMicros`, `amountMinor` and
    /// `currency` are those of the agreed pack as the price list of that version sells it now; without credits it
    /// is not sold any more. Refused: `recharge.off`, `recharge.in-flight`, `recharge.backing-off`,
    /// `recharge.paused`, `recharge.cap-reached`.
    record RequestRecharge(
            AutoRechargeId rechargeId,
            PurchaseId purchaseId,
            long dueSequence,
            long creditsMicros,
            long amountMinor,
            String currency,
            @Nullable Long priceListVersion,
            Instant at)
            implements AutoRechargeCommand {}

    /// How the recharge with this purchase ended. Another purchase, or one whose end is known, changes nothing. With
    /// the credits granted, whatever the account has told up to its event number `accountSequence` is out of date;
    /// without, nothing is tried before `nextTryAt`, which comes from our configuration.
    record RecordRechargeOutcome(
            AutoRechargeId rechargeId,
            PurchaseId purchaseId,
            RechargeOutcome outcome,
            String code,
            long accountSequence,
            Instant nextTryAt,
            Instant at)
            implements AutoRechargeCommand {}
}
