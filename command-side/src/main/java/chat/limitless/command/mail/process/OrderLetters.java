package chat.limitless.command.mail.process;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.letter.Letters;
import chat.limitless.command.mail.port.MailServer;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/// Orders a letter when something happened that has one. The order and the position reached are stored in one
/// transaction; the order is named after what is told, so it is there once however often the event comes.
@Component
class OrderLetters {

    /// What is older is no news, as when the process reads the log anew: by then its orders may be forgotten.
    static final Duration NEWS_FOR = Duration.ofDays(7);

    private final Letters letters;
    private final MailServer server;
    private final Tasks tasks;
    private final Clock clock;

    OrderLetters(Letters letters, MailServer server, Tasks tasks, Clock clock) {
        this.letters = letters;
        this.server = server;
        this.tasks = tasks;
        this.clock = clock;
    }

    // Of accounts only what has a letter: holds and settlements are most of the log, and what comes here is stored as
    // passed.

    @EventHandler
    void on(LowBalanceWarned event, @SequenceNumber long sequence, @Timestamp Instant at) {
        order(event, sequence, at);
    }

    @EventHandler
    void on(CapWarned event, @SequenceNumber long sequence, @Timestamp Instant at) {
        order(event, sequence, at);
    }

    @EventHandler
    void on(LotExpiryAnnounced event, @SequenceNumber long sequence, @Timestamp Instant at) {
        order(event, sequence, at);
    }

    @EventHandler
    void on(PurchaseEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        order(event, sequence, at);
    }

    @EventHandler
    void on(AutoRechargeEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        order(event, sequence, at);
    }

    private void order(DomainEvent event, long sequence, Instant at) {
        var now = clock.instant();
        if (!server.isConfigured() || at.isBefore(now.minus(NEWS_FOR))) {
            return;
        }
        var place = new EventPlace(event.streamId(), sequence);
        letters.about(event)
                .ifPresent(occasion -> tasks.schedule(new TaskOrder(
                        SendLetter.KIND + ":" + occasion.named(place), SendLetter.KIND, place.toString(), now)));
    }
}
