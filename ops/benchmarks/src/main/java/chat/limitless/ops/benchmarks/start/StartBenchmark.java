package chat.limitless.ops.benchmarks.start;

import chat.limitless.ops.benchmarks.Report;
import chat.limitless.ops.benchmarks.Rig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// From calling `ops/start` to its "ready" line: on a new data folder, on one with data, and in a new clone of this
/// repository, which it has to build first.
public final class StartBenchmark {

    private static final int STARTS = 3;
    private static final int CLONE_MINUTES = 2;

    private StartBenchmark() {}

    /// Runs it and writes its figures into the report.
    public static void run(Rig rig, Report report) {
        var tree = Path.of("").toAbsolutePath();
        var scratch = rig.folder().resolve("start");
        delete(scratch);
        // Builds what is not built, so that what follows finds a built tree.
        StartScript.run(tree, scratch.resolve("built"));
        var first = StartScript.run(tree, scratch.resolve("data"));
        report.figure(
                "ops/start to ready, built tree, first start on a new data folder",
                "≤ 60 s",
                "%.1f s; stopped in %.1f s".formatted(first.readySeconds(), first.stopSeconds()));
        rig.say("first start: %s", first);
        var again = IntStream.range(0, STARTS)
                .mapToObj(_ -> StartScript.run(tree, scratch.resolve("data")))
                .toList();
        rig.say("with data: %s", again);
        report.figure(
                "ops/start to ready, built tree with data",
                "≤ 25 s",
                again.stream()
                        .map(times -> "%.1f s (stopped in %.1f s)".formatted(times.readySeconds(), times.stopSeconds()))
                        .collect(Collectors.joining(", ")));
        var began = System.nanoTime();
        var clone = scratch.resolve("clone");
        gitClone(tree, clone);
        StartScript.run(clone, scratch.resolve("clone-data"));
        var cold = (System.nanoTime() - began) / 1e9;
        rig.say("cold clone: %.0f s", cold);
        report.figure(
                "ops/start to ready, cold clone (git clone, build and stop included, package caches filled)",
                "≤ 6 min",
                "%.0f s".formatted(cold));
        delete(scratch);
    }

    private static void gitClone(Path tree, Path clone) {
        try {
            var git = new ProcessBuilder("git", "clone", "--quiet", tree.toString(), clone.toString())
                    .inheritIO()
                    .start();
            if (!git.waitFor(CLONE_MINUTES, TimeUnit.MINUTES) || git.exitValue() != 0) {
                throw new IllegalStateException("git clone of " + tree + " did not succeed");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
