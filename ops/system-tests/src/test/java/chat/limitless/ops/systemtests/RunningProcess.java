package chat.limitless.ops.systemtests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A process under test: its output goes to a file and can be waited for. Killed when closed, whatever it does.
public final class RunningProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final CompletableFuture<Matcher> announced = new CompletableFuture<>();

    private RunningProcess(Process process, Path log, Pattern announcement) {
        this.process = process;
        this.log = log;
        Thread.ofVirtual().start(() -> pump(announcement));
    }

    /// Starts a program.
    ///
    /// @param announcement a line of its output that says that it is ready
    static RunningProcess start(List<String> command, Map<String, String> environment, Path log, Pattern announcement) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            return new RunningProcess(builder.start(), log, announcement);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Starts a Java program on the class path of this test.
    public static RunningProcess java(
            String mainClass, List<String> arguments, Map<String, String> environment, Path log, Pattern announcement) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        return start(command, environment, log, announcement);
    }

    /// Waits for the announcement.
    public Matcher await(Duration limit) {
        try {
            return announced.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError("not ready after " + limit + "; its output is in " + log + "\n" + tail());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (ExecutionException ended) {
            throw new AssertionError("ended with " + exitCode() + "; its output is in " + log + "\n" + tail());
        }
    }

    /// Waits for its end and answers with the exit code.
    public int awaitExit(Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("still running after " + limit);
    }

    /// Asks it to stop, as Ctrl-C does.
    void interrupt() {
        process.destroy();
    }

    /// Kills it at once, as a crash does.
    void kill() {
        process.destroyForcibly();
    }

    /// Whether it has not ended.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// What it has started and what those have started.
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /// Stops its clocks, as a very long pause of the machine does.
    void freeze() {
        signal("-STOP");
    }

    /// Lets it go on after [#freeze()].
    void wake() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            var exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("kill " + signal + " ended with " + exit);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /// Its process id.
    long pid() {
        return process.pid();
    }

    /// Everything it has printed.
    String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int exitCode() {
        return process.isAlive() ? -1 : process.exitValue();
    }

    private String tail() {
        var lines = output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    private void pump(Pattern announcement) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                var matcher = announcement.matcher(line);
                if (matcher.find()) {
                    announced.complete(matcher);
                }
            }
        } catch (IOException closed) {
            // the process was killed while we read
        }
        process.onExit().join();
        announced.completeExceptionally(new IllegalStateException("ended"));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
