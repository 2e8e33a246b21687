package chat.limitless.command.payments.process;

import chat.limitless.command.tasks.PeriodicJob;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Forgets the bodies of notices once nobody can need them any more.
@Component
class ForgetOldNotices implements PeriodicJob {

    private final NoticeInbox inbox;
    private final PurchaseProperties properties;
    private final Clock clock;

    ForgetOldNotices(NoticeInbox inbox, PurchaseProperties properties, Clock clock) {
        this.inbox = inbox;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments.forget-old-notices";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        inbox.forgetBodies(clock.instant().minus(properties.keepNotices()));
    }
}
