package chat.limitless.command.faults;

import static org.awaitility.Awaitility.await;

import chat.limitless.command.testing.Browser.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Callers that ask again until they are answered.
final class Persistent {

    private static final Duration AGAIN = Duration.ofMillis(50);

    private Persistent() {}

    /// Until it is a success.
    static Answer send(Duration atMost, Supplier<Answer> request) {
        return sendUntil(atMost, request, answer -> answer.status() < 300);
    }

    static Answer sendUntil(Duration atMost, Supplier<Answer> request, Predicate<Answer> enough) {
        var last = new AtomicReference<Answer>();
        await("an answer")
                .atMost(atMost)
                .pollInterval(AGAIN)
                .ignoreException(UncheckedIOException.class)
                .until(() -> {
                    last.set(request.get());
                    return enough.test(last.get());
                });
        return last.get();
    }

    /// Until what the provider told is applied.
    static void awaitHeard(Duration atMost, Ledger ledger, List<? extends JsonNode> told) {
        for (var event : told) {
            var id = event.path("id").asString();
            await("notice " + id)
                    .atMost(atMost)
                    .until(() -> ledger.noticeState(id).equals("applied"));
        }
    }
}
