package chat.limitless.ops.benchmarks.views;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.EventLog;
import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.apart.Side;
import chat.limitless.ops.benchmarks.commands.CreditTurns;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.QuerySideApplication;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.HdrHistogram.ConcurrentHistogram;

/// The same as [VisibleBenchmark] with the query-side in another process, seen as a browser sees it: from the answer to
/// a command until the balance, asked for with the position of that command, has been read over HTTP. Every tenth
/// command is looked at; a request for each would measure HTTP.
public final class VisibleApartBenchmark {

    private static final int LOOK_AT_EVERY = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int HIGHEST_MICROS = 60_000_000;

    private VisibleApartBenchmark() {}

    /// Runs it and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        // The figure is the view's, not the limit of requests of one address.
        var unlimited = Map.of("limitless.web.burst", "1000000", "limitless.web.per-second", "1000000");
        try (var command = rig.start(CommandSideApplication.class, "command-side");
                var query = Side.start(rig, QuerySideApplication.class, rig.logs(), unlimited)) {
            var tokens = command.getBean(SessionTokens.class);
            var cookies = IntStream.range(0, VisibleBenchmark.ACCOUNTS)
                    .mapToObj(account -> cookie(tokens, account))
                    .toList();
            awaitCaughtUp(rig, command.getBean(EventLog.class).head().position());
            measure(rig, report, command.getBean(Commands.class), new Balance(query.address(), cookies));
        }
    }

    private static void measure(Rig rig, Report report, Commands commands, Balance balance) {
        var turns = new CreditTurns(Instant.now().minusSeconds(60));
        for (var account = 0; account < VisibleBenchmark.ACCOUNTS; account++) {
            commands.send(turns.grant(account));
        }
        // The first round warms up; the other process has a virtual machine of its own to warm.
        for (var round = 0; round <= rig.rounds(); round++) {
            var client = 2_000 + round;
            var micros = new ConcurrentHistogram(HIGHEST_MICROS, 3);
            var length = round == 0 ? rig.warmUp().multipliedBy(2) : rig.round();
            var arrivals = OpenLoop.run(VisibleBenchmark.PER_SECOND, length, (unit, _) -> {
                var account = unit % VisibleBenchmark.ACCOUNTS;
                var position =
                        commands.send(turns.turn(account, client, 2L * unit)).position();
                if (unit % LOOK_AT_EVERY == 0) {
                    var answered = System.nanoTime();
                    balance.read(account, position);
                    micros.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - answered) / 1_000));
                }
            });
            rig.say("round %d: %s; visible p50 %d µs", round, arrivals, micros.getValueAtPercentile(50));
            if (round > 0) {
                report.figure(
                        "Command answered → balance read over HTTP, query-side in another process, round " + round,
                        "p99 ≤ 200 ms at 1,000 commands/s",
                        "p50 %.0f ms, p99 %.0f ms of %,d reads; %,.0f commands/s, %s"
                                .formatted(
                                        micros.getValueAtPercentile(50) / 1e3,
                                        micros.getValueAtPercentile(99) / 1e3,
                                        micros.getTotalCount(),
                                        arrivals.perSecond(),
                                        arrivals.trust()));
            }
        }
    }

    /// What earlier sections left in the log is read first: a view that catches up is another figure.
    private static void awaitCaughtUp(Rig rig, long head) {
        rig.say("the views read %,d events", head);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!hasCaughtUp(rig, head)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the views have not read the log after " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean hasCaughtUp(Rig rig, long head) {
        var sql = "select count(*), coalesce(min(position), -1) from view_position";
        try (var connection = rig.reader().connect(DatabaseName.VIEWS, 30_000);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1) > 0 && rows.getLong(2) >= head;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String cookie(SessionTokens tokens, int account) {
        var user = new UserId("usr_" + CreditTurns.account(account).value().substring(4));
        var cookie = tokens.begin(user, new SignInId("sgn_benchmark" + account));
        return cookie.getName() + "=" + cookie.getValue();
    }

    /// The balance as its owner's browser reads it.
    private static final class Balance {

        private final String url;
        private final List<String> cookies;
        private final OkHttpClient http = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(512, 1, TimeUnit.MINUTES))
                .build();

        Balance(String address, List<String> cookies) {
            this.url = address + "/api/v1/credit-account";
            this.cookies = cookies;
        }

        void read(int account, long position) {
            var request = new Request.Builder()
                    .url(url)
                    .header("Cookie", cookies.get(account))
                    .header(PositionHeaders.MIN_POSITION, PositionHeaders.encode(position))
                    .build();
            try (var answer = http.newCall(request).execute()) {
                if (!answer.isSuccessful()) {
                    throw new IllegalStateException("the balance was answered with " + answer.code());
                }
                answer.body().bytes();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
