package chat.limitless.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often one address or one user may do something, over all instances. When the buckets cannot be asked it is
/// admitted: nobody is locked out because a counter is out of order, and the guard in each instance remains.
public final class RateLimits {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);
    private static final long REFUSED_MAX = 50_000;

    private final SharedBuckets buckets;
    private final LimitsProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;
    private final SeldomLog failures;
    /// Until when an empty bucket stays empty: until then nobody has to ask the database again.
    private final Cache<String, Instant> refusedUntil = Caffeine.newBuilder()
            .maximumSize(REFUSED_MAX)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    RateLimits(SharedBuckets buckets, LimitsProperties properties, MeterRegistry meters, Clock clock) {
        this.buckets = buckets;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        this.failures = new SeldomLog(clock);
    }

    /// Counts one request, or refuses it with the time after which the next one is admitted.
    public void require(Limit limit, String who) {
        var rate = properties.rate(limit);
        var key = limit.label() + "|" + who;
        var now = clock.instant();
        var until = refusedUntil.getIfPresent(key);
        if (until != null && now.isBefore(until) && !until.isAfter(now.plus(rate.per()))) {
            throw refused(limit, rate, Duration.between(now, until));
        }
        try {
            var taken = buckets.take(limit, who, rate, 1);
            if (!taken.taken()) {
                refusedUntil.put(key, now.plus(taken.after()));
                throw refused(limit, rate, taken.after());
            }
        } catch (BucketsUnavailable e) {
            meters.counter("limitless.limits.unavailable", "limit", limit.label())
                    .increment();
            long count = failures.due();
            if (count > 0) {
                LOG.warn("{} requests admitted without asking the shared limits: {}", count, e.toString(), e);
            }
        }
    }

    private LimitReached refused(Limit limit, Rate rate, Duration wait) {
        meters.counter("limitless.limits.refused", "limit", limit.label()).increment();
        long perSeconds = Math.max(1, rate.per().toSeconds());
        return new LimitReached(limit, Map.of("limit", rate.most(), "perSeconds", perSeconds), wait);
    }
}
