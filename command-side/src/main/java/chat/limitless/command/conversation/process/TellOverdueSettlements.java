package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.SettlementStore;
import chat.limitless.command.tasks.PeriodicJob;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Alarms about replies that have ended for a while and are not settled: one warning for each, and a gauge of all.
final class TellOverdueSettlements implements PeriodicJob, MeterBinder {

    static final String GAUGE = "limitless.settlements.overdue";

    private static final Logger LOG = LoggerFactory.getLogger(TellOverdueSettlements.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final SettlementStore store;
    private final OpenSettlements open;
    private final ReplyProperties properties;

    TellOverdueSettlements(SettlementStore store, OpenSettlements open, ReplyProperties properties) {
        this.store = store;
        this.open = open;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "conversation.overdue-settlements";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (var late : store.takeUntold(properties.overdueAfter(), AT_ONCE)) {
            LOG.warn(
                    "reply {}: not settled since {}, {} micro-credits stay held; generation {} asked for {} times",
                    late.replyId(),
                    late.endedAt(),
                    late.holdMicros(),
                    late.generationId(),
                    late.lookUps());
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(GAUGE, open::overdue)
                .description("Replies that ended too long ago and are not settled")
                .register(registry);
    }
}
