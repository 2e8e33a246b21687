package chat.limitless.ops.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client claims about its address never reaches the instances behind nginx, on any of its locations.
class ForgedAddressTest {

    private static HttpServer instance;
    private static RunningProcess nginx;
    private static String address;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        instance = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        instance.createContext("/", exchange -> {
            var told = String.join(" & ", exchange.getRequestHeaders().get("X-Forwarded-For"))
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        instance.start();
        var behind = List.of("http://127.0.0.1:" + instance.getAddress().getPort());
        address = "http://127.0.0.1:" + Installation.freePort();
        nginx = Nginx.start(Tools.require("nginx"), folder, address, behind, behind);
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (instance != null) {
            instance.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/oauth/login",
                "/api/oauth/callback",
                "/api/v1/purchases",
                "/api/v1/conversations/cnv_1/messages",
                "/api/v1/credits/entries.csv",
                "/api/v1/purchases/pay_1/receipt.pdf",
                "/api/v1/live",
                "/api/v1/webhooks/stripe",
                "/health"
            })
    void the_instance_is_told_the_address_of_the_connection_alone(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var forged = HttpRequest.newBuilder(URI.create(address + path))
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("X-Forwarded-For", "198.51.100.8, 192.0.2.9")
                    .build();
            assertThat(client.send(forged, BodyHandlers.ofString()).body()).isEqualTo("127.0.0.1");
        }
    }
}
