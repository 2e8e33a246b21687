package chat.limitless.ops.benchmarks.commands;

import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.load.ClosedLoop;
import chat.limitless.ops.benchmarks.load.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Credit commands per second, durable, on warm accounts: the three contenders take turns on one server, so that what
/// else the machine does meets all of them.
public final class CommandBenchmark {

    private static final int CLIENTS = 64;
    private static final int ACCOUNTS = 2_000;

    private CommandBenchmark() {}

    /// Where each client of a contender stands; goes on over all rounds, so that no hold is asked for twice.
    private record Turns(Contender contender, long[] perClient) {}

    /// Runs it and writes its table into the report.
    public static void run(Rig rig, Report report) {
        var contenders = new ArrayList<Contender>();
        try {
            contenders.add(new StockAxon(rig.database("bench_stock"), rig.user(), rig.password(), CLIENTS));
            contenders.add(new BareJdbc(rig.database("bench_bare"), rig.user(), rig.password(), CLIENTS));
            contenders.add(new OurLog(rig));
            var turns = contenders.stream()
                    .map(contender -> new Turns(contender, new long[CLIENTS]))
                    .toList();
            for (var turn : turns) {
                var contender = turn.contender();
                rig.say("opening %d accounts: %s", ACCOUNTS, contender.name());
                inParallel(contender);
                round(turn, rig.warmUp());
            }
            write(report, rounds(rig, turns));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private static Map<String, List<Figures>> rounds(Rig rig, List<Turns> all) {
        Map<String, List<Figures>> rounds = new LinkedHashMap<>();
        for (var number = 1; number <= rig.rounds(); number++) {
            for (var turns : all) {
                var figures = round(turns, rig.round());
                rig.say("round %d, %s: %s", number, turns.contender().name(), figures);
                rounds.computeIfAbsent(turns.contender().name(), _ -> new ArrayList<>())
                        .add(figures);
            }
        }
        return rounds;
    }

    private static Figures round(Turns turns, Duration duration) {
        return ClosedLoop.run(CLIENTS, duration, (client, _) -> {
            // A client keeps to its own share of the accounts: what is measured is the log, not the retries.
            var share = ACCOUNTS / CLIENTS;
            var turn = turns.perClient()[client]++;
            var account = client * share + (int) ((turn / 2) % share);
            turns.contender().command(account, client, turn);
        });
    }

    private static void inParallel(Contender contender) {
        var threads = new ArrayList<Thread>();
        for (var client = 0; client < CLIENTS; client++) {
            var first = client;
            threads.add(Thread.ofVirtual().start(() -> {
                for (var account = first; account < ACCOUNTS; account += CLIENTS) {
                    contender.open(account);
                }
            }));
        }
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void write(Report report, Map<String, List<Figures>> rounds) {
        var medians = new LinkedHashMap<String, Figures>();
        rounds.forEach((name, figures) -> medians.put(name, Figures.median(figures)));
        var stock = medians.values().stream().findFirst().orElseThrow();
        report.table(
                "Credit commands, %d clients, %,d accounts, median of %d interleaved rounds"
                        .formatted(
                                CLIENTS,
                                ACCOUNTS,
                                rounds.values().iterator().next().size()),
                List.of("contender", "commands/s", "× stock", "p50 ms", "p99 ms", "failed"),
                medians.entrySet().stream()
                        .map(entry -> List.of(
                                entry.getKey(),
                                "%,.0f".formatted(entry.getValue().perSecond()),
                                "%.1f".formatted(entry.getValue().perSecond() / stock.perSecond()),
                                "%.1f".formatted(entry.getValue().p50Millis()),
                                "%.1f".formatted(entry.getValue().p99Millis()),
                                Long.toString(entry.getValue().failures())))
                        .toList());
    }
}
