package chat.limitless.command.external.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.Usd;
import chat.limitless.command.conversation.port.GenerationEnd;
import chat.limitless.command.conversation.port.GenerationSink;
import chat.limitless.command.conversation.port.ProviderUsage;
import java.io.IOException;
import java.util.Arrays;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Recorded streams, whole, delivered in slices that end at every byte, and broken off at every byte.
class RecordedStreamTest {

    private static final String TEXT = "Rivers carry water – น้ำ 🌊\n\n```\nx: y\n```";
    private static final ProviderUsage USAGE = new ProviderUsage(21, 4, 12, 3, new Usd("0.00001035"));
    private static final MediaType EVENTS = MediaType.get("text/event-stream");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole.sse",
                "crlf.sse",
                "missing-done.sse",
                "multi-line.sse",
                "no-final-blank-line.sse",
                "duplicate-final.sse"
            })
    void is_whole_however_it_is_written(String name) throws IOException {
        var heard = hear(recorded(name));

        assertThat(heard.end).isEqualTo(new GenerationEnd(true, "stop", "openai/gpt-4o-mini", USAGE));
        assertThat(heard.text.toString()).isEqualTo(TEXT);
        assertThat(heard.reasoning.toString()).isEqualTo("Think.");
        assertThat(heard.generationId).isEqualTo("gen-1795381200-AbCdEfGhIjKlMnOpQrSt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whole.sse",
                "crlf.sse",
                "multi-line.sse",
                "duplicate-final.sse",
                "missing-usage.sse",
                "missing-done.sse",
                "error-midway.sse",
                "error-midway-billed.sse",
                "error-at-once.sse",
                "cost-null.sse"
            })
    void is_the_same_wherever_the_network_slices_it(String name) throws IOException {
        var bytes = recorded(name);
        var whole = hear(bytes);
        for (int at = 1; at < bytes.length; at++) {
            var sliced = hear(Arrays.copyOfRange(bytes, 0, at), Arrays.copyOfRange(bytes, at, bytes.length));
            assertThat(sliced.text).as("sliced at %d", at).hasToString(whole.text.toString());
            assertThat(sliced.end).as("sliced at %d", at).isEqualTo(whole.end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole.sse", "crlf.sse", "multi-line.sse", "duplicate-final.sse"})
    void keeps_a_beginning_of_the_text_wherever_it_breaks_off(String name) throws IOException {
        var bytes = recorded(name);
        int wholeEnds = 0;
        for (int at = 1; at < bytes.length; at++) {
            var heard = hear(Arrays.copyOfRange(bytes, 0, at));
            assertThat(TEXT).as("cut at %d", at).startsWith(heard.text.toString());
            if (heard.end.finished()) {
                wholeEnds++;
                assertThat(heard.text).hasToString(TEXT);
            } else {
                assertThat(heard.end.reason()).isEqualTo("provider.unavailable");
            }
        }
        assertThat(wholeEnds).isPositive();
    }

    @Test
    void has_no_usage_when_none_was_told() throws IOException {
        var heard = hear(recorded("missing-usage.sse"));

        assertThat(heard.end).isEqualTo(new GenerationEnd(true, "stop", "openai/gpt-4o-mini", null));
        assertThat(heard.text).hasToString(TEXT);
    }

    @Test
    void is_broken_by_an_error_in_its_middle() throws IOException {
        var heard = hear(recorded("error-midway.sse"));

        assertThat(heard.end).isEqualTo(new GenerationEnd(false, "provider.unavailable", "openai/gpt-4o-mini", null));
        assertThat(heard.text).hasToString("Rivers carry water – ");
    }

    @Test
    void keeps_the_bill_that_comes_with_an_error() throws IOException {
        assertThat(hear(recorded("error-midway-billed.sse")).end.usage()).isEqualTo(USAGE);
    }

    @Test
    void maps_an_error_before_any_text_to_its_code() throws IOException {
        var heard = hear(recorded("error-at-once.sse"));

        assertThat(heard.end.finished()).isFalse();
        assertThat(heard.end.reason()).isEqualTo("provider.rate-limited");
        assertThat(heard.text).isEmpty();
    }

    @Test
    void tells_a_cost_of_nothing_from_an_unknown_one() throws IOException {
        var free = hear(recorded("cost-zero.sse")).end.usage();
        var unknown = hear(recorded("cost-null.sse")).end.usage();

        assertThat(free).isEqualTo(new ProviderUsage(21, 4, 12, 3, Usd.ZERO));
        assertThat(unknown).isEqualTo(new ProviderUsage(21, 4, 12, 3, null));
    }

    private static byte[] recorded(String name) throws IOException {
        try (var in = RecordedStreamTest.class.getResourceAsStream("/recorded/openrouter/" + name)) {
            return in.readAllBytes();
        }
    }

    private static Heard hear(byte[]... slices) {
        var heard = new Heard();
        var stream = new AnswerStream(heard, JSON);
        try (var response = response(source(slices))) {
            OpenRouterLanguageModel.follow(response, stream);
        }
        heard.end = stream.end();
        return heard;
    }

    /// Gives one slice for each read, as a network does.
    private static BufferedSource source(byte[][] slices) {
        return Okio.buffer(new ForwardingSource(new Buffer()) {
            private int next;

            @Override
            public long read(Buffer sink, long byteCount) {
                if (next == slices.length) {
                    return -1;
                }
                sink.write(slices[next]);
                return slices[next++].length;
            }
        });
    }

    private static Response response(BufferedSource source) {
        return new Response.Builder()
                .request(new Request.Builder().url("http://localhost/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(source, EVENTS, -1))
                .build();
    }

    private static final class Heard implements GenerationSink {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder reasoning = new StringBuilder();
        private String generationId = "";
        private GenerationEnd end = new GenerationEnd(false, "", null, null);

        @Override
        public void onCall(Runnable cancel) {}

        @Override
        public void onGenerationId(String id) {
            generationId = id;
        }

        @Override
        public void onText(String more) {
            text.append(more);
        }

        @Override
        public void onReasoning(String more) {
            reasoning.append(more);
        }
    }
}
