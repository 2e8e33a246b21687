package chat.limitless.simulators.openrouter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A caller who leaves is noticed, and what that costs depends on the provider.
class HangUpTest {
    private OpenRouterSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        Settings settings = Settings.fast().withDeltasPerSecond(100).withRecordDelay(Duration.ZERO);
        simulator = new OpenRouterSimulator(0, null, Clock.systemUTC(), settings);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void most_providers_stop_and_bill_what_was_generated() throws IOException {
        ObjectNode record = hangUp("openai/gpt-4o-mini");

        assertThat(record.path("cancelled").asBoolean()).isTrue();
        assertThat(record.path("finish_reason").isNull()).isTrue();
        assertThat(record.path("native_tokens_completion").asInt()).isBetween(5, 100);
        assertThat(record.path("total_cost").asDecimal()).isPositive();
    }

    @Test
    void some_providers_bill_the_whole_reply() throws IOException {
        ObjectNode record = hangUp("mistralai/mistral-small-3.2-24b-instruct");

        assertThat(record.path("cancelled").asBoolean()).isTrue();
        assertThat(record.path("native_tokens_completion").asInt()).isGreaterThan(1000);
    }

    private ObjectNode hangUp(String model) throws IOException {
        Reply reply = Reply.read(simulator, Reply.body(model, "A long story [[sim:long]]"), count -> count == 5);
        assertThat(reply.failed).isTrue();
        await().atMost(Duration.ofSeconds(2))
                .until(() -> !simulator.generations().isEmpty());
        return simulator.generations().getFirst();
    }
}
