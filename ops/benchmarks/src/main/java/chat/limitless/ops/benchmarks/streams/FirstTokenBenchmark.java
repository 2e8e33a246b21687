package chat.limitless.ops.benchmarks.streams;

import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.load.Arrivals;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import okhttp3.Request;
import org.HdrHistogram.ConcurrentHistogram;

/// What the product adds to the time until the first delta: 100 streams run at 10 deltas a second each, 20 begin per
/// second; the same from the simulator itself, in turns. What begins while the first 100 gather is not counted.
public final class FirstTokenBenchmark {

    private static final int PER_SECOND = 20;
    private static final int DELTAS = 50;
    private static final int DELTAS_PER_SECOND = 10;
    private static final int STREAMS = PER_SECOND * DELTAS / DELTAS_PER_SECOND;
    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int HIGHEST_MICROS = 60_000_000;

    private FirstTokenBenchmark() {}

    private record Round(ConcurrentHistogram firstMicros, Arrivals arrivals) {

        double millis(double percentile) {
            return firstMicros.getValueAtPercentile(percentile) / 1e3;
        }

        String text() {
            return "p50 %.1f ms, p99 %.1f ms".formatted(millis(50), millis(99));
        }
    }

    /// Runs it and writes its figures into the report.
    public static void run(Rig rig, Report report) {
        try (var streams = StreamRig.start(rig)) {
            round(streams, chats(streams));
            streams.gcLog().take();
            for (var round = 1; round <= rig.rounds(); round++) {
                var prompt = StreamRig.prompt(DELTAS, DELTAS_PER_SECOND);
                var direct = round(streams, _ -> streams.direct(prompt));
                var product = round(streams, chats(streams));
                rig.say("round %d: direct %s; product %s", round, direct.text(), product.text());
                report.figure(
                        "First token, %d streams, added to a direct call, round %d".formatted(STREAMS, round),
                        "p99 ≤ 30 ms over a direct call",
                        "%.1f ms over (direct %s; product %s; p50 %.1f ms over); product %s; direct %s; %s"
                                .formatted(
                                        product.millis(99) - direct.millis(99),
                                        direct.text(),
                                        product.text(),
                                        product.millis(50) - direct.millis(50),
                                        product.arrivals().trust(),
                                        direct.arrivals().trust(),
                                        streams.gcLog().take()));
            }
        }
    }

    /// A chat of its own for every message, started before the clock runs.
    private static IntFunction<Request> chats(StreamRig streams) {
        var prompt = StreamRig.prompt(DELTAS, DELTAS_PER_SECOND);
        List<Request> messages = new ArrayList<>();
        for (var unit = 0; unit < PER_SECOND * ROUND.toSeconds(); unit++) {
            var person = streams.person(unit);
            messages.add(person.message(person.startChat(), prompt));
        }
        return messages::get;
    }

    private static Round round(StreamRig streams, IntFunction<Request> requests) {
        var first = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var delays = new ConcurrentHistogram(HIGHEST_MICROS, 3);
        var arrivals = OpenLoop.run(PER_SECOND, ROUND, (unit, _) -> {
            try {
                var reader = streams.reader(delays).read(requests.apply(unit), StreamReader.TO_THE_END);
                reader.requireWhole(DELTAS);
                if (unit >= STREAMS) {
                    first.recordValue(Math.min(HIGHEST_MICROS, reader.firstMicros()));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return new Round(first, arrivals);
    }
}
