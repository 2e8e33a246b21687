package chat.limitless.ops.systemtests;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// nginx with the configuration of `ops/nginx`.
final class Nginx {

    private static final Path CONFIGURATION = Path.of("../nginx");
    private static final Path WEBUI =
            Path.of("../../webui/dist").toAbsolutePath().normalize();
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private Nginx() {}

    /// Starts it in front of these instances; returns when it listens.
    static RunningProcess start(
            Path nginx, Path folder, String address, List<String> commandSides, List<String> querySides)
            throws IOException {
        var prefix = Files.createDirectories(folder.resolve("nginx"));
        Files.createDirectories(prefix.resolve("temp"));
        try (Stream<Path> files = Files.list(CONFIGURATION)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, prefix.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                prefix.resolve("upstreams.conf"),
                upstream("command_side", commandSides) + upstream("query_side", querySides));
        Files.writeString(prefix.resolve("listen.conf"), "listen " + address.substring("http://".length()) + ";\n");
        Files.createSymbolicLink(prefix.resolve("webui"), WEBUI);
        var process = RunningProcess.start(
                List.of(nginx.toString(), "-p", prefix.toString(), "-c", "nginx.conf", "-g", "daemon off; user root;"),
                Map.of(),
                Files.createDirectories(Path.of("target/cluster")).resolve("nginx.log"),
                NEVER);
        await().atMost(START_LIMIT).until(() -> isListening(URI.create(address)));
        return process;
    }

    /// It says nothing when it has come up.
    private static boolean isListening(URI uri) {
        try (var _ = new Socket(uri.getHost(), uri.getPort())) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String upstream(String name, List<String> instances) {
        return instances.stream()
                .map(instance -> "    server " + instance.substring("http://".length()) + ";\n")
                .collect(
                        Collectors.joining("", "upstream " + name + " {\n    least_conn;\n", "    keepalive 64;\n}\n"));
    }
}
