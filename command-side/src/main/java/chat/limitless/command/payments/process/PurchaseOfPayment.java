package chat.limitless.command.payments.process;

import chat.limitless.api.Ids;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.ReversalProvider;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the purchase that a payment at the provider belongs to: disputes, warnings and refunds made by hand know
/// nothing
/// of ours.
@Component
class PurchaseOfPayment {

    private final JdbcClient jdbc;
    private final ReversalProvider provider;
    private final Clock clock;

    PurchaseOfPayment(JdbcClient jdbc, ReversalProvider provider, Clock clock) {
        this.jdbc = jdbc;
        this.provider = provider;
        this.clock = clock;
    }

    /// By what we told the provider, else by our own list, else by what we told the provider about the payment.
    Optional<PurchaseId> find(@Nullable String reference, @Nullable String paymentId) {
        var told = named(reference);
        if (told.isPresent() || paymentId == null) {
            return told;
        }
        return noted(paymentId).or(() -> provider.referenceOf(paymentId).flatMap(PurchaseOfPayment::named));
    }

    /// The purchase a reference names; empty when it is none of ours.
    static Optional<PurchaseId> named(@Nullable String reference) {
        return reference != null && Ids.isWellFormed("pay_", reference)
                ? Optional.of(new PurchaseId(reference))
                : Optional.empty();
    }

    /// Notes whose a payment is, as part of the transaction that is open; the first note stands.
    void note(@Nullable String paymentId, PurchaseId purchaseId) {
        if (paymentId == null) {
            return;
        }
        jdbc.sql("insert ignore into purchase_of_payment (payment_id, purchase_id, noted_at) values (?, ?, ?)")
                .params(paymentId, purchaseId.value(), clock.millis())
                .update();
    }

    private Optional<PurchaseId> noted(String paymentId) {
        return jdbc.sql("select purchase_id from purchase_of_payment where payment_id = ?")
                .param(paymentId)
                .query(String.class)
                .optional()
                .map(PurchaseId::new);
    }
}
