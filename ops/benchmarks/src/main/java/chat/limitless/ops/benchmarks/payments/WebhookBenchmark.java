package chat.limitless.ops.benchmarks.payments;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.DatabaseName;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.load.Arrivals;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import chat.limitless.platform.Commands;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/// Notices of payments arrive at a fixed rate, each about a purchase of its own that waits to be paid: how long until a
/// notice is acknowledged, which it is when it is stored, and how long from there until the credits are in the log,
/// from where on they can be spent.
public final class WebhookBenchmark {

    private static final int PER_SECOND = 100;

    /// At this rate a machine needs that long until what runs is compiled; before, the compiler is measured.
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final String SECRET = "whsec_benchmark";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long HIGHEST_MICROS = 60_000_000L;

    private final Rig rig;
    private final Notices notices;
    private final Map<Integer, Instant> acknowledged = new ConcurrentHashMap<>();
    private int next;

    private WebhookBenchmark(Rig rig, Notices notices) {
        this.rig = rig;
        this.notices = notices;
    }

    /// Runs it and writes its figures into the report.
    public static void run(Rig rig, Report report) {
        // All purchases are started at once here: asking Stripe about each a minute later would fall into the rounds.
        var later = "--limitless.purchases.ask-after=1h";
        try (var context = rig.start(CommandSideApplication.class, "command-side", later)) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            var notices = new Notices("http://127.0.0.1:" + port, SECRET);
            new WebhookBenchmark(rig, notices).measure(context.getBean(Commands.class), report);
        }
    }

    private void measure(Commands commands, Report report) {
        var units = units(WARM_UP) + rig.rounds() * units(rig.round());
        rig.say("%,d purchases are started, and their payment pages made", units);
        IntStream.range(0, units).forEach(number -> commands.send(new Bought(number).start(Instant.now())));
        awaitStored("payments.checkout-opened", units);
        for (var round = 0; round <= rig.rounds(); round++) {
            var length = round == 0 ? WARM_UP : rig.round();
            var first = next;
            var arrivals = arrive(first, length);
            awaitStored("credits.lot-granted", first + units(length));
            var usable = usable(first, units(length));
            rig.say("round %d: %s", round, arrivals);
            if (round > 0) {
                tell(report, round, arrivals, usable);
            }
        }
    }

    private Arrivals arrive(int first, Duration length) {
        next = first + units(length);
        return OpenLoop.run(PER_SECOND, length, (unit, _) -> {
            var number = first + unit;
            notices.paid(new Bought(number));
            acknowledged.put(number, Instant.now());
        });
    }

    private static void tell(Report report, int round, Arrivals arrivals, Histogram usable) {
        report.figure(
                "Notice of a payment arrives → acknowledged, stored durably, round " + round,
                "p99 ≤ 50 ms at 100/s",
                "p50 %.1f ms, p99 %.1f ms; %.0f/s, %s"
                        .formatted(arrivals.p50Millis(), arrivals.p99Millis(), arrivals.perSecond(), arrivals.trust()));
        report.figure(
                "Notice of a payment acknowledged → its credits can be spent, round " + round,
                "p99 ≤ 1 s at 100/s",
                "p50 %.0f ms, p99 %.0f ms of %,d purchases"
                        .formatted(
                                usable.getValueAtPercentile(50) / 1e3,
                                usable.getValueAtPercentile(99) / 1e3,
                                usable.getTotalCount()));
    }

    private static int units(Duration length) {
        return Math.toIntExact(length.toSeconds() * PER_SECOND);
    }

    /// Microseconds from the acknowledgement to the grant, both by the clock of this machine; 0 for a grant that was
    /// first.
    private Histogram usable(int first, int count) {
        var granted = grants();
        var micros = new Histogram(HIGHEST_MICROS, 3);
        for (var number = first; number < first + count; number++) {
            var from = acknowledged.get(number);
            var until = granted.get(new Bought(number).account().value());
            if (from == null || until == null) {
                throw new IllegalStateException("purchase " + number + " was not acknowledged or not granted");
            }
            var wait = until - ChronoUnit.MICROS.between(Instant.EPOCH, from);
            micros.recordValue(Math.clamp(wait, 0, HIGHEST_MICROS));
        }
        return micros;
    }

    /// When each account of this benchmark got its lot: microseconds since 1970.
    private Map<String, Long> grants() {
        var sql = "select stream_id, recorded_at from event_log where event_type = 'credits.lot-granted'"
                + " and stream_id like 'cra\\_webhookbench%'";
        Map<String, Long> found = new HashMap<>();
        try (var connection = rig.reader().connect(DatabaseName.EVENTS, 30_000);
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void awaitStored(String eventType, int count) {
        var deadline = Instant.now().plus(PATIENCE);
        while (stored(eventType) < count) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "%d of %d %s after %s".formatted(stored(eventType), count, eventType, PATIENCE));
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private int stored(String eventType) {
        var sql = "select count(*) from event_log where event_type = ? and stream_id like '%\\_webhookbench%'";
        try (var connection = rig.reader().connect(DatabaseName.EVENTS, 30_000);
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, eventType);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
