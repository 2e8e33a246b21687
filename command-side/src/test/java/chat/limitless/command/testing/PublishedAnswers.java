package chat.limitless.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published document, held against every answer a test sees: each status must be declared, and each code
/// of a problem.
public final class PublishedAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Operation> OPERATIONS = read();

    private PublishedAnswers() {}

    /// One method on one route.
    public record Operation(String method, String route, Pattern path, JsonNode description) {

        /// The statuses it declares for when all goes well.
        public List<Integer> successes() {
            return description.path("responses").propertyNames().stream()
                    .map(Integer::valueOf)
                    .filter(status -> status < 400)
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + route;
        }
    }

    /// Everything published.
    public static List<Operation> operations() {
        return OPERATIONS;
    }

    /// Fails when the answer is not declared. An address nobody published is not looked at.
    public static void declare(HttpResponse<String> answer) {
        var path = answer.request().uri().getRawPath();
        find(answer.request().method(), path).ifPresent(operation -> {
            var declared = operation.description().path("responses").path(Integer.toString(answer.statusCode()));
            assertThat(declared.isObject())
                    .as("%s answers %d, which is not published", operation, answer.statusCode())
                    .isTrue();
            var mediaType = answer.headers().firstValue("Content-Type").orElse("");
            if (mediaType.startsWith("application/problem+json")) {
                assertThat(declared.path("x-codes").valueStream().map(code -> code.asString("")))
                        .as("codes published for %d of %s", answer.statusCode(), operation)
                        .contains(JSON.readTree(answer.body()).path("code").asString(""));
            }
        });
    }

    private static Optional<Operation> find(String method, String path) {
        // While the document is rewritten it is not yet true.
        return Boolean.getBoolean("approve")
                ? Optional.empty()
                : OPERATIONS.stream()
                        .filter(operation -> operation.method().equals(method)
                                && operation.path().matcher(path).matches())
                        .findFirst();
    }

    private static List<Operation> read() {
        var operations = new ArrayList<Operation>();
        var paths = JSON.readTree(Path.of("openapi.json").toFile()).path("paths");
        for (var path : paths.properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                        method.getValue()));
            }
        }
        return List.copyOf(operations);
    }
}
