package chat.limitless.platform.limits;

import chat.limitless.api.accounts.UserId;
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

    /// Counts one request for the user and for the address, or for neither. The user comes first: who is over their
    /// own limit takes nothing from the others behind the same address.
    public void require(Limit ofUser, UserId user, Limit ofAddress, String address) {
        // Not to take and give back a token for each request of a flood.
        refuseIfRemembered(ofAddress, address);
        require(ofUser, user.value());
        try {
            require(ofAddress, address);
        } catch (LimitReached refused) {
            giveBack(ofUser, user.value());
            throw refused;
        }
    }

    /// Counts one request, or refuses it with the time after which the next one is admitted.
    public void require(Limit limit, String who) {
        refuseIfRemembered(limit, who);
        var rate = properties.rate(limit);
        var now = clock.instant();
        try {
            var taken = buckets.take(limit, who, rate, 1);
            if (!taken.taken()) {
                refusedUntil.put(key(limit, who), now.plus(taken.after()));
                throw refused(limit, rate, taken.after());
            }
        } catch (BucketsUnavailable e) {
            unavailable(limit);
            long count = failures.due();
            if (count > 0) {
                LOG.warn("{} requests admitted without asking the shared limits: {}", count, e.toString(), e);
            }
        }
    }

    private void refuseIfRemembered(Limit limit, String who) {
        var rate = properties.rate(limit);
        var now = clock.instant();
        var until = refusedUntil.getIfPresent(key(limit, who));
        if (until != null && now.isBefore(until) && !until.isAfter(now.plus(rate.per()))) {
            throw refused(limit, rate, Duration.between(now, until));
        }
    }

    private static String key(Limit limit, String who) {
        return limit.label() + "|" + who;
    }

    private void giveBack(Limit limit, String who) {
        try {
            buckets.giveBack(limit, who, properties.rate(limit), 1);
        } catch (BucketsUnavailable _) {
            // It comes back by itself, as every token does.
            unavailable(limit);
        }
    }

    private void unavailable(Limit limit) {
        meters.counter("limitless.limits.unavailable", "limit", limit.label()).increment();
    }

    private LimitReached refused(Limit limit, Rate rate, Duration wait) {
        meters.counter("limitless.limits.refused", "limit", limit.label()).increment();
        long perSeconds = Math.max(1, rate.per().toSeconds());
        return new LimitReached(limit, Map.of("limit", rate.most(), "perSeconds", perSeconds), wait);
    }
}
