package chat.limitless.platform.limits;

import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.Busy;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What vendors may cost within an hour, per user and for the house, counted in micro-credits. The most a request can
/// cost is taken before anything is held or sent; what it did not cost is given back at its end. When the buckets
/// cannot be asked nothing is admitted: this is what stands between a fault and an unlimited bill.
public final class CostLimits {

    private static final Logger LOG = LoggerFactory.getLogger(CostLimits.class);
    private static final Duration COME_AGAIN = Duration.ofSeconds(5);
    private static final String ALL = "all";

    private final SharedBuckets buckets;
    private final Rate perUser;
    private final Rate ofHouse;
    private final MeterRegistry meters;
    private final SeldomLog houseFull;
    private final SeldomLog failures;

    CostLimits(SharedBuckets buckets, LimitsProperties properties, MeterRegistry meters, Clock clock) {
        this.buckets = buckets;
        this.perUser = properties.rate(Limit.COST);
        this.ofHouse = properties.rate(Limit.HOUSE);
        this.meters = meters;
        this.houseFull = new SeldomLog(clock);
        this.failures = new SeldomLog(clock);
    }

    /// Takes so much from the user's hour and the house's, or from neither.
    public void reserve(UserId user, long micros) {
        if (micros <= 0) {
            return;
        }
        if (micros > perUser.most()) {
            throw reached(Limit.COST, costFacts(micros), null);
        }
        try {
            var own = buckets.take(Limit.COST, user.value(), perUser, micros);
            if (!own.taken()) {
                throw reached(Limit.COST, costFacts(micros), own.after());
            }
            reserveOfHouse(user, micros);
        } catch (BucketsUnavailable e) {
            unavailable(Limit.COST, "refused", e);
            throw new Busy("the cost limits cannot be asked", COME_AGAIN, e);
        }
    }

    /// Gives back what was taken and not used. Lost, it comes back by itself within the hour.
    public void giveBack(UserId user, long micros) {
        if (micros <= 0) {
            return;
        }
        giveBack(Limit.COST, user.value(), perUser, micros);
        giveBack(Limit.HOUSE, ALL, ofHouse, micros);
    }

    private void reserveOfHouse(UserId user, long micros) throws BucketsUnavailable {
        var isTaken = false;
        try {
            var house = buckets.take(Limit.HOUSE, ALL, ofHouse, micros);
            isTaken = house.taken();
            if (!isTaken) {
                tellHouseIsFull();
                // How much the house can bear is nobody's business.
                throw reached(Limit.HOUSE, Map.of(), house.after());
            }
        } finally {
            if (!isTaken) {
                giveBack(Limit.COST, user.value(), perUser, micros);
            }
        }
    }

    private void giveBack(Limit limit, String who, Rate rate, long micros) {
        try {
            buckets.giveBack(limit, who, rate, micros);
        } catch (BucketsUnavailable e) {
            unavailable(limit, "not given back", e);
        }
    }

    private Map<String, Object> costFacts(long micros) {
        return Map.of("limitMicros", perUser.most(), "neededMicros", micros);
    }

    private LimitReached reached(Limit limit, Map<String, Object> facts, @Nullable Duration wait) {
        meters.counter("limitless.limits.refused", "limit", limit.label()).increment();
        return new LimitReached(limit, facts, wait);
    }

    private void tellHouseIsFull() {
        long count = houseFull.due();
        if (count > 0) {
            LOG.warn("the house has reached its limit of {} micro-credits per hour: {} refused", ofHouse.most(), count);
        }
    }

    private void unavailable(Limit limit, String consequence, BucketsUnavailable cause) {
        meters.counter("limitless.limits.unavailable", "limit", limit.label()).increment();
        long count = failures.due();
        if (count > 0) {
            LOG.warn("the cost limits cannot be asked: {} times {}", count, consequence, cause);
        }
    }
}
