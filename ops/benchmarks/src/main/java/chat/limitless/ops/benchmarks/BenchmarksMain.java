package chat.limitless.ops.benchmarks;

import chat.limitless.ops.benchmarks.commands.CommandBenchmark;
import chat.limitless.ops.benchmarks.commands.HotAccountBenchmark;
import chat.limitless.ops.benchmarks.commands.LongAccountBenchmark;
import chat.limitless.ops.benchmarks.payments.WebhookBenchmark;
import chat.limitless.ops.benchmarks.start.StartBenchmark;
import chat.limitless.ops.benchmarks.streams.FirstTokenBenchmark;
import chat.limitless.ops.benchmarks.streams.ManyStreamsBenchmark;
import chat.limitless.ops.benchmarks.views.PastBalanceBenchmark;
import chat.limitless.ops.benchmarks.views.RebuildBenchmark;
import chat.limitless.ops.benchmarks.views.SearchBenchmark;
import chat.limitless.ops.benchmarks.views.VerifyBenchmark;
import chat.limitless.ops.benchmarks.views.VisibleApartBenchmark;
import chat.limitless.ops.benchmarks.views.VisibleBenchmark;
import chat.limitless.simulators.SimulatorsOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/// The command behind `ops/bin/benchmark`: runs every section, or the named ones, on a database of its own.
public final class BenchmarksMain {

    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(6);

    private BenchmarksMain() {}

    /// Arguments: scratch folder, document, then names of sections (none: all).
    public static void main(String[] arguments) {
        var sections = sections();
        var chosen =
                arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : List.copyOf(sections.keySet());
        if (!sections.keySet().containsAll(chosen)) {
            IO.println("There are these sections: " + String.join(", ", sections.keySet()));
            System.exit(2);
        }
        var report = new Report(List.copyOf(sections.keySet()));
        try (var rig = new Rig(Path.of(arguments[0]).toAbsolutePath(), ROUNDS, ROUND, SimulatorsOptions.test())) {
            sections.forEach((name, section) -> {
                if (chosen.contains(name)) {
                    rig.say("== %s", name);
                    report.begin(name, machine());
                    section.accept(rig, report);
                    report.note("Load average at the end: %s.".formatted(load()));
                }
            });
        }
        IO.println(report.text());
        report.writeInto(Path.of(arguments[1]));
        System.exit(0);
    }

    /// In the order in which they fill and use the log.
    private static Map<String, BiConsumer<Rig, Report>> sections() {
        Map<String, BiConsumer<Rig, Report>> sections = new LinkedHashMap<>();
        sections.put("commands", CommandBenchmark::run);
        sections.put("verify", VerifyBenchmark::run);
        sections.put("rebuild", RebuildBenchmark::run);
        sections.put("visible", VisibleBenchmark::run);
        sections.put("visible-apart", VisibleApartBenchmark::run);
        sections.put("long-account", LongAccountBenchmark::run);
        sections.put("hot-account", HotAccountBenchmark::run);
        sections.put("past-balance", PastBalanceBenchmark::run);
        sections.put("webhook", WebhookBenchmark::run);
        sections.put("first-token", FirstTokenBenchmark::run);
        sections.put("streams", ManyStreamsBenchmark::run);
        sections.put("search", SearchBenchmark::run);
        sections.put("start", StartBenchmark::run);
        return sections;
    }

    private static String machine() {
        var runtime = Runtime.getRuntime();
        return "%d processors, %s, JDK %s, heap limit %,d MiB, embedded MariaDB on the same machine;"
                        .formatted(
                                runtime.availableProcessors(),
                                System.getProperty("os.arch"),
                                Runtime.version(),
                                runtime.maxMemory() >> 20)
                + " %d rounds of %d s; load average at the start: %s.".formatted(ROUNDS, ROUND.toSeconds(), load());
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
