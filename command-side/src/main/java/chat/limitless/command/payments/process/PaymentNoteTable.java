package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `purchase_of_payment`.
@Component
class PaymentNoteTable implements PaymentNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentNoteTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(String paymentId, PurchaseId purchaseId) {
        jdbc.sql("insert ignore into purchase_of_payment (payment_id, purchase_id, noted_at) values (?, ?, ?)")
                .params(paymentId, purchaseId.value(), clock.millis())
                .update();
    }

    @Override
    public Optional<PurchaseId> find(String paymentId) {
        return jdbc.sql("select purchase_id from purchase_of_payment where payment_id = ?")
                .param(paymentId)
                .query(String.class)
                .optional()
                .map(PurchaseId::new);
    }
}
