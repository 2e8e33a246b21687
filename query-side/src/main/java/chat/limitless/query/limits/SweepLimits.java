package chat.limitless.query.limits;

import chat.limitless.platform.limits.FullBuckets;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes buckets that are full again. Every instance does: what another has deleted is no longer found.
@Component
class SweepLimits {

    private final FullBuckets buckets;

    SweepLimits(JdbcClient views, Clock clock) {
        this.buckets = new FullBuckets(views, clock);
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void sweep() {
        buckets.delete();
    }
}
