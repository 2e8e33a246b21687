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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody meets who runs `ops/start`: it starts, stops cleanly, starts again on the same data, and says in one
/// sentence why it cannot.
class StartTest {

    private static final Path LOGS = Path.of("target/start");

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
    void stops_cleanly_and_a_second_start_finds_everything_again() throws Exception {
        try (var first = start("first", "--port", "0")) {
            var address = first.awaitAddress();
            assertThat(statusOf(address + "/health")).isEqualTo(200);
            assertThat(statusOf(address + "/")).isEqualTo(200);
            try (var second = start("second-on-same-folder", "--port", "0")) {
                assertThat(second.process().awaitExit(Duration.ofSeconds(30))).isEqualTo(1);
                assertThat(second.process().output()).contains("Another Limitless Chat is running");
            }
            first.process().interrupt();
            assertThat(first.process().awaitExit(Duration.ofSeconds(30))).isIn(0, 130, 143);
        }
        try (var again = start("again", "--port", "0")) {
            assertThat(statusOf(again.awaitAddress() + "/health/ready")).isEqualTo(200);
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
