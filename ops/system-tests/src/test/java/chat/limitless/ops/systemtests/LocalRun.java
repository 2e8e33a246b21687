package chat.limitless.ops.systemtests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The product as `ops/start` runs it, in a process of its own.
final class LocalRun implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Limitless Chat is ready at (http://localhost:\\d+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final RunningProcess process;

    private LocalRun(RunningProcess process) {
        this.process = process;
    }

    /// Starts it on a data folder; returns before it is ready.
    static LocalRun start(Path data, Path log, String... moreArguments) {
        var arguments = new ArrayList<>(List.of("--data", data.toString(), "--webui", "../../webui/dist"));
        arguments.addAll(List.of(moreArguments));
        return new LocalRun(
                RunningProcess.java("chat.limitless.ops.standalone.StandaloneMain", arguments, Map.of(), log, READY));
    }

    /// Waits until it is ready and answers with its address.
    String awaitAddress() {
        return process.await(START_LIMIT).group(1);
    }

    /// The process.
    RunningProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.interrupt();
        try {
            process.awaitExit(Duration.ofSeconds(30));
        } finally {
            process.close();
        }
    }
}
