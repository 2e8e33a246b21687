package chat.limitless.ops.benchmarks.streams;

import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import chat.limitless.ops.benchmarks.load.OpenLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;

/// 1,000 replies at once at 10 deltas a second each, from one process with a heap of 1 GiB. Every delta has to arrive
/// once and in order; every tenth reader loses its connection in the middle and comes back.
public final class ManyStreamsBenchmark {

    private static final int STREAMS = 1_000;
    private static final int STARTS_PER_SECOND = 100;
    private static final int DELTAS = 300;
    private static final int DELTAS_PER_SECOND = 10;
    private static final int DROP_EVERY = 10;
    private static final int DROP_AFTER = DELTAS / 2;
    private static final int HIGHEST_MICROS = 60_000_000;

    private ManyStreamsBenchmark() {}

    /// Runs it and writes its figure into the report.
    public static void run(Rig rig, Report report) {
        try (var streams = StreamRig.start(rig)) {
            var chats = new ArrayList<String>();
            for (var number = 0; number < STREAMS; number++) {
                chats.add(streams.person(number).startChat());
            }
            streams.gcLog().take();
            var prompt = StreamRig.prompt(DELTAS, DELTAS_PER_SECOND);
            var delays = new ConcurrentHistogram(HIGHEST_MICROS, 3);
            var running = new AtomicInteger();
            var most = new AtomicInteger();
            var received = new LongAdder();
            var ramp = Duration.ofSeconds(STREAMS / STARTS_PER_SECOND);
            var arrivals = OpenLoop.run(STARTS_PER_SECOND, ramp, (unit, _) -> {
                var person = streams.person(unit);
                var reader = streams.reader(delays);
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                try {
                    var leave = unit % DROP_EVERY == 0 ? DROP_AFTER : StreamReader.TO_THE_END;
                    reader.read(person.message(chats.get(unit), prompt), leave);
                    if (leave != StreamReader.TO_THE_END) {
                        reader.read(person.resume(reader.replyId(), reader.lastEventId()), StreamReader.TO_THE_END);
                    }
                    reader.requireWhole(DELTAS);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } finally {
                    running.decrementAndGet();
                    received.add(reader.deltas());
                }
            });
            report.figure(
                    "%,d concurrent streams at %d deltas/s in one process".formatted(STREAMS, DELTAS_PER_SECOND),
                    "no lost or repeated delta, heap ≤ 1 GiB",
                    "%,d of %,d deltas, %s; %,d streams at once, %d of them dropped and resumed;"
                                    .formatted(
                                            received.sum(),
                                            STREAMS * DELTAS,
                                            arrivals.failures() == 0
                                                    ? "each once and in order"
                                                    : arrivals.failures() + " STREAMS WITH ERRORS",
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
}
