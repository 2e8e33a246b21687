package chat.limitless.command.payments.port;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeId;
import java.time.Instant;
import java.util.Optional;

/// Keeps cards for us and charges them while their owners are away. Every call may throw [PaymentProviderFailure].
public interface SavedMethods {

    /// Makes a customer; answers with the provider's id of it. The same key gives the same customer for a day.
    String makeCustomer(AutoRechargeId rechargeId, String idempotencyKey);

    /// Makes a page to save a card on. The same key gives the same page for a day.
    SetupPage openSetup(
            AutoRechargeId rechargeId, String customerReference, String consentVersion, String idempotencyKey);

    /// The card a set-up has saved; empty as long as it has not.
    Optional<MethodTold> savedBySetup(String setupId);

    /// The card a payment was made with, when it was saved.
    Optional<MethodTold> savedByPayment(String paymentId);

    /// Charges a card. The same key with the same order charges once, for a day. Throws [ChargeRejected] when it will
    /// never be tried.
    ChargeTold charge(ChargeOrder order, String idempotencyKey);

    /// Looks for a charge made for a purchase since a time; for when the answer to [#charge] was lost.
    Optional<ChargeTold> findCharge(PurchaseId purchaseId, String customerReference, Instant since);

    /// Forgets a card; one that is gone already is no failure.
    void detach(String methodReference);
}
