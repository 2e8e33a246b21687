package chat.limitless.command.payments.process;

import chat.limitless.command.tasks.PeriodicJob;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Alarms about notices that are not applied: one warning for each, a second one when it turns out to be an orphan, and
/// a gauge of all.
@Component
class TellOverdueNotices implements PeriodicJob, MeterBinder {

    static final String GAUGE = "limitless.notices.overdue";

    private static final Logger LOG = LoggerFactory.getLogger(TellOverdueNotices.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final OverdueNotices notices;

    TellOverdueNotices(OverdueNotices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "payments.overdue-notices";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (var late : notices.takeUntold(AT_ONCE)) {
            LOG.warn(
                    "payment notice {} ({}): {} since {}, reason {}",
                    late.eventId(),
                    late.eventType(),
                    late.state(),
                    late.receivedAt(),
                    late.reason());
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : OverdueNotices.STATES) {
            Gauge.builder(GAUGE, () -> notices.count(state))
                    .tag("state", state)
                    .description("Payment notices that came too long ago and are not applied")
                    .register(registry);
        }
    }
}
