package chat.limitless.platform.limits;

import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// A database with the table of the limits, and as many instances on it as a test wants.
final class LimitRig implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final List<HikariDataSource> sources = new ArrayList<>();
    final TestClock clock = new TestClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    LimitRig() {
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()),
                DatabaseUrl.parse(database.commandUrl()),
                DatabaseUrl.parse(database.queryUrl()));
    }

    DatabaseUrl url() {
        return DatabaseUrl.parse(database.commandUrl());
    }

    HikariDataSource connections(DatabaseUrl url, int most, Duration wait) {
        var source = LimitsConfiguration.connections(url, DatabaseName.EVENTS, wait);
        source.setMaximumPoolSize(most);
        sources.add(source);
        return source;
    }

    /// One more instance, as the application makes it.
    SharedBuckets instance() {
        return new SharedBuckets(connections(url(), 4, Duration.ofSeconds(10)), clock);
    }

    /// An instance whose database does not answer.
    SharedBuckets withoutDatabase() {
        var nowhere = url().withAddress("127.0.0.1", 9);
        return new SharedBuckets(connections(nowhere, 4, Duration.ofMillis(250)), clock);
    }

    RateLimits rates(SharedBuckets buckets, String messages) {
        return new RateLimits(buckets, properties(messages, 100, 1_000), meters, clock);
    }

    CostLimits costs(SharedBuckets buckets, long userMicros, long houseMicros) {
        return new CostLimits(buckets, properties("1/1m", userMicros, houseMicros), meters, clock);
    }

    private static LimitsProperties properties(String messages, long userMicros, long houseMicros) {
        var few = Rate.of("1/1m");
        var twice = new Rate(2 * Rate.of(messages).most(), Rate.of(messages).per());
        return new LimitsProperties(
                few, few, few, Rate.of(messages), twice, few, few, userMicros, houseMicros, Duration.ofSeconds(2));
    }

    double count(String meter, Limit limit) {
        var counter = meters.find(meter).tag("limit", limit.label()).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        sources.forEach(HikariDataSource::close);
        database.close();
    }

    /// Stands still until it is moved.
    static final class TestClock extends Clock {

        private volatile Instant now = Instant.parse("2026-06-01T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
