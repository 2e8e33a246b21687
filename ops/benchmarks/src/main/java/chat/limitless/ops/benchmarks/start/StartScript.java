package chat.limitless.ops.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `ops/start` of a source tree until it is ready, and stops it.
final class StartScript {

    private static final String READY = "Limitless Chat is ready at";

    private StartScript() {}

    /// @param readySeconds from calling the script to its "ready" line
    /// @param stopSeconds from asking it to stop to the end of its process
    record Times(double readySeconds, double stopSeconds) {}

    static Times run(Path tree, Path data) {
        var began = System.nanoTime();
        List<String> output = new ArrayList<>();
        try {
            var start = new ProcessBuilder(
                            tree.resolve("ops/start").toString(), "--port", freePort(), "--data", data.toString())
                    .directory(tree.toFile())
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(start::destroy));
            try (var lines =
                    new BufferedReader(new InputStreamReader(start.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    output.add(line);
                    if (line.startsWith(READY)) {
                        var ready = System.nanoTime();
                        start.destroy();
                        if (!start.waitFor(1, TimeUnit.MINUTES)) {
                            throw new IllegalStateException("ops/start does not stop");
                        }
                        return new Times((ready - began) / 1e9, (System.nanoTime() - ready) / 1e9);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        throw new IllegalStateException("ops/start did not get ready:\n" + String.join("\n", output));
    }

    private static String freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(probe.getLocalPort());
        }
    }
}
