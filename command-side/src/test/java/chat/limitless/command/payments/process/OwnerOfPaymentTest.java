package chat.limitless.command.payments.process;

import static chat.limitless.command.payments.process.QuietProcess.BUYER;
import static chat.limitless.command.payments.process.QuietProcess.ID;
import static chat.limitless.command.payments.process.QuietProcess.NOW;
import static chat.limitless.command.payments.process.QuietProcess.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.tasks.TaskOrder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How it is known whose a payment is: what takes its money back later may name nothing else.
@Tag("fast")
class OwnerOfPaymentTest {

    private static final PurchasePaid PAID =
            new PurchasePaid(ID, BUYER, "cs_1", "pi_1", 1_000, "usd", true, 200_000_000, NOW);

    private final Map<String, PurchaseId> noted = new HashMap<>();
    private final List<TaskOrder> ordered = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PurchaseOfPayment payments = new PurchaseOfPayment(new Noted(), new ProviderAtHand());
    private final DrivePurchase drive = new DrivePurchase(ordered::add, payments, PROPERTIES, meters);

    @Test
    void a_payment_that_counts_is_noted_and_its_credits_are_ordered() {
        drive.on(PAID);
        assertThat(noted).containsExactly(Map.entry("pi_1", ID));
        assertThat(ordered).isEqualTo(PurchaseProcess.step(PAID, PROPERTIES)).isNotEmpty();
    }

    @Test
    void a_payment_that_does_not_fit_is_noted_too_and_told_of() {
        var said = QuietProcess.linesOf(
                DrivePurchase.class,
                () -> drive.on(new PurchaseParked(ID, BUYER, "amount", 1, "usd", true, "cs_1", "pi_2", NOW, null)));
        assertThat(noted).containsExactly(Map.entry("pi_2", ID));
        assertThat(said).containsExactly("purchase pay_00000001 needs a person: amount");
        assertThat(meters.counter("limitless.purchases.parked", "reason", "amount")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_reference_of_ours_says_it_before_anything_noted() {
        noted.put("pi_1", new PurchaseId("pay_00000002"));
        assertThat(payments.find(ID.value(), "pi_1")).contains(ID);
    }

    @Test
    void without_one_the_note_says_it() {
        drive.on(PAID);
        assertThat(payments.find(null, "pi_1")).contains(ID);
        assertThat(payments.find("somebody else's order", "pi_1")).contains(ID);
    }

    @Test
    void without_a_payment_or_a_note_it_is_nobody_s() {
        assertThat(payments.find(null, null)).isEmpty();
        assertThat(payments.find(null, "pi_other")).isEmpty();
    }

    private final class Noted implements PaymentNotes {

        @Override
        public void note(String paymentId, PurchaseId purchaseId) {
            noted.putIfAbsent(paymentId, purchaseId);
        }

        @Override
        public Optional<PurchaseId> find(String paymentId) {
            return Optional.ofNullable(noted.get(paymentId));
        }
    }
}
