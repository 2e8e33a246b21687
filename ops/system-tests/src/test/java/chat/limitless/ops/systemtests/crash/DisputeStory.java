package chat.limitless.ops.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.ops.systemtests.Visitor;
import java.time.Duration;

/// A payer disputes a payment, or the bank decides such a dispute; after a crash nobody of ours has to do anything.
final class DisputeStory implements Story {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final CrashRig rig;
    private final Visitor buyer;
    private final Course course;
    private String paymentId = "";
    private String disputeId = "";

    /// How far it goes.
    enum Course {
        /// It is opened.
        OPENED("", new Levels(0, PurchaseStory.CREDITS_MICROS), DisputeStatus.OPEN),
        /// It was opened, and is decided for us.
        WON("win", new Levels(0, 0), DisputeStatus.WON),
        /// It was opened, and is decided against us.
        LOST("lose", new Levels(PurchaseStory.CREDITS_MICROS, 0), DisputeStatus.LOST);

        private final String decision;
        private final Levels levels;
        private final DisputeStatus status;

        Course(String decision, Levels levels, DisputeStatus status) {
            this.decision = decision;
            this.levels = levels;
            this.status = status;
        }
    }

    DisputeStory(CrashRig rig, Visitor buyer, Course course) {
        this.rig = rig;
        this.buyer = buyer;
        this.course = course;
    }

    @Override
    public void prepare() {
        paymentId = String.valueOf(new PurchaseStory(rig, buyer).bought().paymentIntentId());
        if (course != Course.OPENED) {
            disputeId = Provider.of(rig).dispute(paymentId);
            await().atMost(SOON)
                    .until(() -> Levels.of(rig, buyer).equals(Course.OPENED.levels)
                            && rig.events(buyer, DisputeRecorded.class)
                                    .getLast()
                                    .fundsWithdrawn()
                            && rig.isIdle());
        }
    }

    @Override
    public void act() {
        if (course == Course.OPENED) {
            disputeId = Provider.of(rig).dispute(paymentId);
        } else {
            Provider.of(rig).decide(disputeId, course.decision);
        }
    }

    @Override
    public void again() {
        // Stripe tells its notices again until they are taken.
    }

    /// Stripe tells of the dispute and of the money it moves in notices of their own.
    @Override
    public boolean isOver() {
        return Levels.of(rig, buyer).equals(course.levels)
                && last().status() == course.status
                && last().fundsWithdrawn()
                && last().fundsReinstated() == (course == Course.WON)
                && rig.isIdle();
    }

    private DisputeRecorded last() {
        return rig.events(buyer, DisputeRecorded.class).getLast();
    }

    @Override
    public void isRight() {
        assertThat(last().disputeId()).isEqualTo(disputeId);
        assertThat(rig.events(buyer, CreditsRevoked.class)).hasSize(course == Course.LOST ? 1 : 0);
        Balance.isRight(rig, buyer);
    }
}
