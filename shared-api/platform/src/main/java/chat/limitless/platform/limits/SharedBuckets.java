package chat.limitless.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.mysql.Bucket4jMySQL;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;

/// Token buckets in the table `rate_limit`: one row for each key, read and written under its lock. Requests of one
/// instance for the same key at the same time share a transaction, so that a busy key does not queue at the database.
final class SharedBuckets {

    private static final long PROXIES_MAX = 50_000;
    /// A row outlives the moment its bucket is full by this, so that clocks may differ a little.
    private static final Duration KEEP_FULL = Duration.ofMinutes(1);

    private final ProxyManager<String> buckets;
    private final Cache<String, BucketProxy> together = Caffeine.newBuilder()
            .maximumSize(PROXIES_MAX)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    SharedBuckets(DataSource source, Clock clock) {
        this.buckets = Bucket4jMySQL.selectForUpdateBasedBuilder(source)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new WallClock(clock))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEEP_FULL))
                .build();
    }

    /// What came of it.
    ///
    /// @param after until so many tokens are there; zero when they were taken
    record Taken(boolean taken, Duration after) {}

    /// Takes tokens, or none.
    Taken take(Limit limit, String who, Rate rate, long tokens) throws BucketsUnavailable {
        var probe = ask(limit, who, rate, bucket -> bucket.tryConsumeAndReturnRemaining(tokens));
        return new Taken(probe.isConsumed(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// Puts tokens back, up to a full bucket.
    void giveBack(Limit limit, String who, Rate rate, long tokens) throws BucketsUnavailable {
        ask(limit, who, rate, bucket -> {
            bucket.addTokens(tokens);
            return tokens;
        });
    }

    private <T> T ask(Limit limit, String who, Rate rate, Function<BucketProxy, T> request) throws BucketsUnavailable {
        // The rate is part of the key: the library keeps it in the row, where a changed setting would not arrive.
        var key = limit.label() + "|" + rate + "|" + who;
        try {
            try {
                return request.apply(together.get(key, _ -> together(key, rate)));
            } catch (RuntimeException e) {
                if (!isRowMissing(e)) {
                    throw e;
                }
                // Requests that share a transaction fail together where there is no row, before any is carried out;
                // one that is alone makes it.
                return request.apply(buckets.builder().build(key, configuration(rate)));
            }
        } catch (RuntimeException e) {
            // The library wraps what the driver says, and wraps it again for those who shared a transaction.
            throw new BucketsUnavailable(e);
        }
    }

    private BucketProxy together(String key, Rate rate) {
        return buckets.builder().withOptimization(Optimizations.batching()).build(key, configuration(rate));
    }

    private static boolean isRowMissing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BucketNotFoundException) {
                return true;
            }
        }
        return false;
    }

    private static BucketConfiguration configuration(Rate rate) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(rate.most()).refillGreedy(rate.most(), rate.per()))
                .build();
    }

    private record WallClock(Clock clock) implements TimeMeter {

        private static final long NANOS_PER_SECOND = 1_000_000_000;

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
