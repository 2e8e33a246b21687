package chat.limitless.command.external.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Stripe's own stand-in (https://github.com/stripe/stripe-mock): keeps nothing, but takes only requests that fit
/// Stripe's published OpenAPI description. Built once by the Go toolchain.
final class StripeMock implements AutoCloseable {

    private static final String MODULE = "github.com/stripe/stripe-mock@v0.203.0";
    private static final Path FOLDER = Path.of("target", "stripe-mock").toAbsolutePath();
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Process process;
    private final int port;

    private StripeMock(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Whether there is a Go toolchain to build it with.
    static boolean canBeBuilt() {
        try {
            return new ProcessBuilder("go", "version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static StripeMock start() throws IOException, InterruptedException {
        var program = FOLDER.resolve("stripe-mock");
        if (!Files.exists(program)) {
            build();
        }
        int port = freePort();
        var process = new ProcessBuilder(
                        program.toString(), "-http-addr", "127.0.0.1:" + port, "-https-addr", "127.0.0.1:" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("stripe-mock.log").toFile())
                .start();
        var mock = new StripeMock(process, port);
        await().atMost(SOON).until(mock::isUp);
        return mock;
    }

    private static void build() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var builder = new ProcessBuilder("go", "install", MODULE)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("build.log").toFile());
        builder.environment().put("GOBIN", FOLDER.toString());
        builder.environment().put("GOFLAGS", "-mod=mod");
        var build = builder.start();
        assertThat(build.waitFor(5, TimeUnit.MINUTES)).as("built in time").isTrue();
        assertThat(build.exitValue()).as("see " + FOLDER.resolve("build.log")).isZero();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("stripe-mock has ended, see " + FOLDER.resolve("stripe-mock.log"));
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
