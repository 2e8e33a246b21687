package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Two instances on one database with limits a test can reach, and people who send too much.
final class LimitRig implements AutoCloseable {

    static final String QUICK = "Quick [[sim:deltas=2]]";
    static final String SLOW = "Slow [[sim:deltas=4000]][[sim:rate=1]]";
    static final Duration SOON = Duration.ofSeconds(30);

    private static final int AT_ONCE = 64;

    private final ReplyRig rig;
    private final Map<String, String> settings = new HashMap<>(Map.of(
            "limitless.reply.max-output-tokens", "64",
            "limitless.reply.min-output-tokens", "64",
            "limitless.reply.running-per-user", "1000"));
    private List<ReplyRig.Instance> both = List.of();

    LimitRig() throws IOException {
        rig = new ReplyRig();
    }

    /// Starts both instances.
    LimitRig with(Map<String, String> limits) {
        settings.putAll(limits);
        both = List.of(rig.start(settings), rig.start(settings));
        return this;
    }

    /// What a reply to a text holds; to be asked before the limits depend on it.
    long holdOf(String text) {
        try (var instance = rig.start(settings)) {
            var estimate = rig.person(instance, 50).estimate(instance, text);
            return Long.parseLong(estimate.path("atMostMicros").asString());
        }
    }

    ReplyRig rig() {
        return rig;
    }

    ReplyRig.Instance one() {
        return both.getFirst();
    }

    ReplyRig.Instance two() {
        return both.getLast();
    }

    /// One more, which remembers nothing.
    ReplyRig.Instance later() {
        return rig.start(settings);
    }

    ReplyClient person() {
        return rig.person(one(), 5_000);
    }

    static HttpResponse<String> say(ReplyClient person, ReplyRig.Instance at, String text) {
        return person.postOnly(at, person.message(person.startChat(at), null, text));
    }

    /// Sends 64 messages at once, half of them to each instance.
    List<HttpResponse<String>> sayAtOnce(ReplyClient person, String text) {
        var messages = IntStream.range(0, AT_ONCE)
                .mapToObj(_ -> person.message(person.startChat(one()), null, text))
                .toList();
        var sending = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> person.postOnly(both.get(number % 2), messages.get(number)), Thread::startVirtualThread))
                .toList();
        return sending.stream().map(CompletableFuture::join).toList();
    }

    static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(ReplyClient.JSON.readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }

    static JsonNode facts(HttpResponse<String> answer) {
        return ReplyClient.JSON.readTree(answer.body()).path("facts");
    }

    /// What the header tells, which is what the facts tell.
    static Duration retryAfter(HttpResponse<String> answer) {
        long told = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(facts(answer).path("retryAfterSeconds").asLong()).isEqualTo(told);
        return Duration.ofSeconds(told);
    }

    /// How often the provider was called.
    long calls() {
        return rig.simulators()
                .openRouter()
                .requests()
                .under("/api/v1/chat/completions")
                .size();
    }

    @Override
    public void close() {
        rig.close();
    }
}
