package chat.limitless.ops.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody meets who runs `ops/start`: it starts, stops cleanly, starts again on the same data, and says in one
/// sentence why it cannot.
class StartTest {

    private static final Path LOGS = Path.of("target/start");
    private static final String S3_SERVER = "../standalone/target/app/s3-server.jar";

    @TempDir
    Path scratch;

    @Test
    void a_taken_port_is_told_in_one_sentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var product = start("taken-port", "--port", Integer.toString(taken.getLocalPort()))) {
            assertThat(product.process().awaitExit(Duration.ofSeconds(30))).isEqualTo(1);
            assertThat(product.process().output())
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_foreign_data_folder_is_left_alone() throws IOException {
        Files.createDirectories(scratch.resolve("data"));
        Files.writeString(scratch.resolve("data/holiday.txt"), "mine");

        try (var product = start("foreign", "--port", "0")) {
            assertThat(product.process().awaitExit(Duration.ofSeconds(30))).isEqualTo(1);
            assertThat(product.process().output())
                    .contains("not Limitless Chat's")
                    .doesNotContain("Exception");
        }
        assertThat(scratch.resolve("data/holiday.txt")).hasContent("mine");
    }

    @Test
    void finds_everything_again_after_a_stop_and_after_a_crash() throws Exception {
        var port = Integer.toString(freePort());
        Visitor visitor;
        List<ProcessHandle> leftBehind;
        try (var first = start("first", "--port", port)) {
            var address = first.awaitAddress();
            assertThat(statusOf(address + "/health")).isEqualTo(200);
            assertThat(statusOf(address + "/")).isEqualTo(200);
            visitor = new Visitor(address).signIn(portal(), "Ada", "ada@example.com");
            assertThat(visitor.get("/api/v1/session").status()).isEqualTo(200);
            try (var second = start("second-on-same-folder", "--port", "0")) {
                assertThat(second.process().awaitExit(Duration.ofSeconds(30))).isEqualTo(1);
                assertThat(second.process().output())
                        .contains("Another Limitless Chat is running")
                        .doesNotContain("Exception");
            }
            try (var _ = listen(visitor)) {
                first.process().interrupt();
                // At once on the same port and folder, while the first is still stopping.
                try (var again = start("again", "--port", port, "--s3-server", S3_SERVER)) {
                    assertThat(first.process().awaitExit(Duration.ofSeconds(10)))
                            .isIn(0, 130, 143);
                    assertThat(statusOf(again.awaitAddress() + "/health/ready")).isEqualTo(200);
                    assertThat(visitor.get("/api/v1/session").status()).isEqualTo(200);
                    leftBehind = again.process().descendants();
                    assertThat(leftBehind).hasSizeGreaterThan(1);
                    again.process().kill();
                }
            }
        }
        // At once again, beside what the killed one has left behind: it goes, and nothing is lost.
        try (var afterCrash = start("after-crash", "--port", port)) {
            assertThat(statusOf(afterCrash.awaitAddress() + "/health/ready")).isEqualTo(200);
            assertThat(visitor.get("/api/v1/session").status()).isEqualTo(200);
            Awaitility.await("what was left behind is gone")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> leftBehind.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    /// An open browser listens all the time; it must not hold up the stop.
    private static Response listen(Visitor visitor) throws IOException {
        var answer = visitor.streaming()
                .newCall(visitor.request("/api/v1/live").build())
                .execute();
        assertThat(answer.code()).isEqualTo(200);
        return answer;
    }

    private String portal() throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(scratch.resolve("data/settings.properties"))) {
            settings.load(in);
        }
        return "http://127.0.0.1:" + settings.getProperty("port.manus");
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private LocalRun start(String name, String... arguments) {
        return LocalRun.start(scratch.resolve("data"), LOGS.resolve(name + ".log"), arguments);
    }

    private static int statusOf(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
