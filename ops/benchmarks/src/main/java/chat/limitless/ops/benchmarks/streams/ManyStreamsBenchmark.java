package chat.limitless.ops.benchmarks.streams;

import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.load.Arrivals;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/// 1,000 replies at once at 10 deltas a second each, from one process with a heap of 1 GiB. Every delta has to arrive
/// once and in order; every tenth reader loses its connection in the middle and comes back.
public final class ManyStreamsBenchmark {

    private static final int STREAMS = 1_000;
    private static final int WARM_STREAMS = 300;
    private static final int STARTS_PER_SECOND = 100;
    private static final int DELTAS = 300;
    private static final int WARM_DELTAS = 50;
    private static final int DELTAS_PER_SECOND = 10;
    private static final int DROP_EVERY = 10;
    private static final int HIGHEST_MICROS = 60_000_000;

    private final StreamRig streams;
    private final int deltas;
    private final ConcurrentHistogram delays = new ConcurrentHistogram(HIGHEST_MICROS, 3);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final LongAdder received = new LongAdder();

    private ManyStreamsBenchmark(StreamRig streams, int deltas) {
        this.streams = streams;
        this.deltas = deltas;
    }

    /// Runs it and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        try (var streams = StreamRig.start(rig)) {
            new ManyStreamsBenchmark(streams, WARM_DELTAS).read(WARM_STREAMS);
            streams.gcLog().take();
            var measured = new ManyStreamsBenchmark(streams, DELTAS);
            measured.write(report, measured.read(STREAMS));
        }
    }

    private Arrivals read(int count) {
        var chats = IntStream.range(0, count)
                .mapToObj(number -> streams.person(number).startChat())
                .toList();
        return OpenLoop.run(
                STARTS_PER_SECOND, Duration.ofSeconds(count / STARTS_PER_SECOND), (unit, _) -> readOne(chats, unit));
    }

    private void readOne(List<String> chats, int unit) {
        var person = streams.person(unit);
        var reader = streams.reader(delays);
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            var leave = unit % DROP_EVERY == 0 ? deltas / 2 : StreamReader.TO_THE_END;
            reader.read(person.message(chats.get(unit), StreamRig.prompt(deltas, DELTAS_PER_SECOND)), leave);
            if (leave != StreamReader.TO_THE_END) {
                reader.read(person.resume(reader.replyId(), reader.lastEventId()), StreamReader.TO_THE_END);
            }
            reader.requireWhole(deltas);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            running.decrementAndGet();
            received.add(reader.deltas());
        }
    }

    private void write(Report report, Arrivals arrivals) {
        var errors = arrivals.failures();
        report.figure(
                "%,d concurrent streams at %d deltas/s in one process".formatted(STREAMS, DELTAS_PER_SECOND),
                "no lost or repeated delta, heap ≤ 1 GiB",
                "%,d of %,d deltas, %s; %,d streams at once, %d of them dropped and resumed;"
                                .formatted(
                                        received.sum(),
                                        STREAMS * DELTAS,
                                        errors == 0 ? "each once and in order" : errors + " STREAMS WITH ERRORS",
                                        most.get(),
                                        STREAMS / DROP_EVERY)
                        + " simulator → reader p50 %.1f ms, p99 %.1f ms; starts sent at most %.1f ms late (p99); %s"
                                .formatted(
                                        delays.getValueAtPercentile(50) / 1e3,
                                        delays.getValueAtPercentile(99) / 1e3,
                                        arrivals.sendDelayP99Millis(),
                                        streams.gcLog().take()));
    }
}
