package chat.limitless.ops.benchmarks.views;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.EventLog;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.apart.Side;
import chat.limitless.ops.benchmarks.commands.CreditTurns;
import chat.limitless.ops.benchmarks.commands.LongAccount;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.QuerySideApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.springframework.context.ConfigurableApplicationContext;

/// What an account of 10,000 events had at any position, read over HTTP by its owner from a query-side in another
/// process. Positions are drawn from the whole history.
public final class PastBalanceBenchmark {

    private static final int ACCOUNT = 920_000;
    private static final int EVENTS = 10_000;
    private static final int PER_SECOND = 20;
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final OkHttpClient http = new OkHttpClient();
    private final String url;
    private final String cookie;

    private PastBalanceBenchmark(String address, String cookie) {
        this.url = address + "/api/v1/credit-account/past?position=";
        this.cookie = cookie;
    }

    /// Runs it and writes its figures into the report.
    public static void run(Rig rig, Report report) {
        // The figure is the view's, not the limit of requests of one address.
        var unlimited = Map.of("limitless.web.burst", "1000000", "limitless.web.per-second", "1000000");
        try (var command = rig.start(CommandSideApplication.class, "command-side")) {
            var log = command.getBean(EventLog.class);
            var first = log.head().position() + 1;
            LongAccount.fill(command, new CreditTurns(Instant.now().minusSeconds(3_600)), ACCOUNT, EVENTS);
            var last = log.head().position();
            try (var query = Side.start(rig, QuerySideApplication.class, rig.logs(), unlimited)) {
                new PastBalanceBenchmark(query.address(), cookie(command)).measure(rig, report, first, last);
            }
        }
    }

    private void measure(Rig rig, Report report, long first, long last) {
        awaitFilled(last);
        var started = System.nanoTime();
        require(last);
        var coldMillis = (System.nanoTime() - started) / 1e6;
        var seed = System.nanoTime();
        rig.say("positions %,d to %,d, drawn with seed %d", first, last, seed);
        var random = new Random(seed);
        for (var round = 0; round <= rig.rounds(); round++) {
            var positions = random.longs(PER_SECOND * ROUND.toSeconds(), first, last + 1)
                    .toArray();
            var arrivals = OpenLoop.run(PER_SECOND, ROUND, (unit, _) -> require(positions[unit]));
            rig.say("round %d: %s", round, arrivals);
            if (round > 0) {
                report.figure(
                        "Balance, lots and holds of an account of %,d events as of any position, round %d"
                                .formatted(EVENTS, round),
                        "p99 ≤ 50 ms",
                        "p50 %.1f ms, p99 %.1f ms; %.0f/s, %s; the very first one %.0f ms"
                                .formatted(
                                        arrivals.p50Millis(),
                                        arrivals.p99Millis(),
                                        arrivals.perSecond(),
                                        arrivals.trust(),
                                        coldMillis));
            }
        }
    }

    /// A view that has not read so far answers 503.
    private void awaitFilled(long position) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ask(position) != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the views have not read the log after " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void require(long position) {
        var status = ask(position);
        if (status != 200) {
            throw new IllegalStateException("the past balance was answered with " + status);
        }
    }

    private int ask(long position) {
        var request = new Request.Builder()
                .url(url + PositionHeaders.encode(position))
                .header("Cookie", cookie)
                .build();
        try (var answer = http.newCall(request).execute()) {
            answer.body().bytes();
            return answer.code();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String cookie(ConfigurableApplicationContext command) {
        var user = new UserId("usr_" + CreditTurns.account(ACCOUNT).value().substring(4));
        var cookie = command.getBean(SessionTokens.class).begin(user, new SignInId("sgn_pastbalance"));
        return cookie.getName() + "=" + cookie.getValue();
    }
}
