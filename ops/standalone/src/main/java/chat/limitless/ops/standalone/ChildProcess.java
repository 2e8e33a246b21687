package chat.limitless.ops.standalone;

import chat.limitless.ops.database.ParentWatch;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own that ends with ours, however ours ends, and not before: Ctrl-C goes to every
/// process of a terminal, and the applications still need it while they stop. Its output goes to a log file.
final class ChildProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /// Starts a Java program with the JDK that runs us.
    ///
    /// @param arguments everything behind `java`
    /// @param environment added to ours
    static ChildProcess java(List<String> arguments, Map<String, String> environment, Path log) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            ParentWatch.over(process);
            return new ChildProcess(process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Whether it is still there.
    boolean isAlive() {
        return process.isAlive();
    }

    /// Closes its standard input, which ends well-behaved children, then asks, then kills.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // the child has ended by itself
        }
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
