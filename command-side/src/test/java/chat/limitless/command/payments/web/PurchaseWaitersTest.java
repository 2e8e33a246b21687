package chat.limitless.command.payments.web;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.payments.PurchaseId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PurchaseWaitersTest {

    private static final PurchaseId MINE = new PurchaseId("pay_mine");
    private static final PurchaseId THEIRS = new PurchaseId("pay_theirs");

    private final PurchaseWaiters waiters = new PurchaseWaiters();

    @Test
    void news_wakes_everybody_who_waits_for_that_purchase_and_nobody_else() {
        var mine = waiters.join(MINE);
        var mineToo = waiters.join(MINE);
        var theirs = waiters.join(THEIRS);

        waiters.wake(Stream.of("cnv_other", MINE.value(), MINE.value()));

        assertThat(mine.availablePermits()).isEqualTo(1);
        assertThat(mineToo.availablePermits()).isEqualTo(1);
        assertThat(theirs.availablePermits()).isZero();
    }

    @Test
    void who_has_left_is_forgotten() {
        var mine = waiters.join(MINE);
        var mineToo = waiters.join(MINE);
        waiters.leave(MINE, mine);
        waiters.wake(Stream.of(MINE.value()));
        assertThat(mine.availablePermits()).isZero();
        assertThat(mineToo.availablePermits()).isEqualTo(1);

        waiters.leave(MINE, mineToo);
        assertThat(waiters.purchases()).isZero();
        waiters.wake(Stream.of(MINE.value()));
        assertThat(mineToo.availablePermits()).isEqualTo(1);
    }
}
