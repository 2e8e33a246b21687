package chat.limitless.command.payments.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeTold;
import java.util.Optional;

/// What purchases and notices tell recharging, and what they ask of it.
public interface Recharges {

    /// The customer the buyer is at the provider, made when there is none; empty when the buyer was erased.
    Optional<String> customerOf(UserId buyer);

    /// The credits of a purchase are granted.
    void credited(PurchaseSoFar purchase);

    /// The provider told how the charge for a purchase off session stands.
    void charged(PurchaseStarted purchase, ChargeTold charge);

    /// A set-up at the provider has ended, under these words.
    void methodSetUp(AutoRechargeId rechargeId, String setupId, String consentVersion);

    /// A card is gone at the provider; answers whether it is one of ours.
    boolean methodDetached(String methodReference);
}
