package chat.limitless.ops.benchmarks.views;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.apart.Side;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.query.QuerySideApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// What people find among 1,000,000 messages while they type, over HTTP from a query-side in another process that has
/// filled its index from the log.
public final class SearchBenchmark {

    private static final int MESSAGES = 1_000_000;
    private static final int PER_SECOND = 20;
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final OkHttpClient http = new OkHttpClient();
    private final String address;
    private final SessionTokens tokens;
    private final ManyMessages messages;

    private SearchBenchmark(String address, SessionTokens tokens, ManyMessages messages) {
        this.address = address;
        this.tokens = tokens;
        this.messages = messages;
    }

    /// Runs it and writes its figures into the report.
    public static void run(Rig rig, Report report) {
        // The figure is the search's, not the limit of requests of one address.
        var unlimited = Map.of("limitless.web.burst", "1000000", "limitless.web.per-second", "1000000");
        var seed = System.nanoTime();
        rig.say("drawn with seed %d", seed);
        try (var command = rig.start(CommandSideApplication.class, "command-side")) {
            var log = command.getBean(EventLog.class);
            var messages = new ManyMessages(log, command.getBean(EventSerializer.class), new Random(seed));
            var began = System.nanoTime();
            messages.append(MESSAGES);
            rig.say("%,d messages appended in %.0f s", MESSAGES, seconds(began));
            var started = System.nanoTime();
            try (var query = Side.start(rig, QuerySideApplication.class, rig.logs(), unlimited)) {
                var search = new SearchBenchmark(query.address(), command.getBean(SessionTokens.class), messages);
                search.measure(rig, report, log.head().position(), started);
            }
        }
    }

    private void measure(Rig rig, Report report, long head, long startedNanos) {
        await("/api/v1/search?q=nothing");
        var built = seconds(startedNanos);
        report.figure(
                "Search index of %,d events made from nothing, the views being filled beside it".formatted(head),
                "none",
                "%.0f s from the start of the process, %,.0f events/s".formatted(built, head / built));
        await("/api/v1/conversations");
        for (var round = 0; round <= rig.rounds(); round++) {
            var arrivals = OpenLoop.run(PER_SECOND, ROUND, (_, _) -> require(question()));
            rig.say("round %d: %s", round, arrivals);
            if (round > 0) {
                report.figure(
                        "Search among %,d messages, round %d".formatted(MESSAGES, round),
                        "p99 ≤ 60 ms",
                        "p50 %.1f ms, p99 %.1f ms; %.0f/s, %s"
                                .formatted(
                                        arrivals.p50Millis(),
                                        arrivals.p99Millis(),
                                        arrivals.perSecond(),
                                        arrivals.trust()));
            }
        }
    }

    /// One or two words, the last of them often not yet typed to its end.
    private String question() {
        var random = ThreadLocalRandom.current();
        var last = messages.word();
        var typed = last.substring(0, Math.min(last.length(), 2 + random.nextInt(4)));
        return "/api/v1/search?q=" + (random.nextBoolean() ? messages.word() + "+" : "") + typed;
    }

    private void await(String path) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ask(path) != 200) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(path + " is not ready after " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void require(String path) {
        var status = ask(path);
        if (status != 200) {
            throw new IllegalStateException("a search was answered with " + status);
        }
    }

    private int ask(String path) {
        var user = ManyMessages.person(ThreadLocalRandom.current());
        var cookie = tokens.begin(user, new SignInId("sgn_search"));
        var request = new Request.Builder()
                .url(address + path)
                .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                .build();
        try (var answer = http.newCall(request).execute()) {
            answer.body().bytes();
            return answer.code();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
