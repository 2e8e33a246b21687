package chat.limitless.command.payments.process;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TasksInMemory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// What the tests of single steps have in common: one purchase, a clock that stands still, and the settings of
/// production.
final class QuietProcess {

    static final Instant STARTED_AT = Instant.parse("2026-11-01T10:00:00Z");
    static final Instant NOW = STARTED_AT.plus(Duration.ofMinutes(2));
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final PurchaseId ID = new PurchaseId("pay_00000001");
    static final UserId BUYER = new UserId("usr_buyer");

    static final PurchaseProperties PROPERTIES = new PurchaseProperties(
            Duration.ofHours(23),
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
            Duration.ofMinutes(10),
            Duration.ofDays(14),
            Duration.ofHours(24),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofDays(29),
            Duration.ofDays(90),
            Duration.ofDays(365),
            true,
            Duration.ofDays(1),
            Duration.ofDays(3));

    private QuietProcess() {}

    static PurchaseSoFar started(@Nullable String saveMethodConsent) {
        return PurchaseSoFar.begin(new PurchaseStarted(
                ID, BUYER, "starter", 200_000_000, 1_000, "usd", STARTED_AT, 3L, null, saveMethodConsent));
    }

    /// Begun by recharging, for a saved card.
    static PurchaseSoFar offSession() {
        return PurchaseSoFar.begin(new PurchaseStarted(
                ID, BUYER, "starter", 200_000_000, 1_000, "usd", STARTED_AT, 3L, AutoRechargeId.of(BUYER), null));
    }

    static PurchaseSoFar opened() {
        return started(null)
                .with(new CheckoutOpened(
                        ID, BUYER, "cs_1", "https://pay.example/cs_1", NOW.plus(Duration.ofHours(1)), NOW));
    }

    static DueTask task(String kind, String payload, int attempt) {
        return new DueTask(kind + ":" + payload, kind, payload, attempt, STARTED_AT, 1);
    }

    static NoticesInMemory inbox() {
        return new NoticesInMemory(new TasksInMemory(CLOCK), CLOCK);
    }

    /// What a class writes into the log while something is done.
    static List<String> linesOf(Class<?> writer, Runnable work) {
        var lines = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(writer);
        lines.start();
        log.addAppender(lines);
        try {
            work.run();
        } finally {
            log.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
