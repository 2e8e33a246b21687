package chat.limitless.command.external.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Which of our codes stands for which of the provider's errors; nobody is told to buy credits for an account of ours.
@Tag("fast")
class ProviderErrorTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "400, provider.request-refused",
        "401, provider.unavailable",
        "402, provider.unavailable",
        "403, provider.moderated",
        "404, provider.model-gone",
        "408, provider.timeout",
        "413, provider.context-too-long",
        "422, provider.request-refused",
        "429, provider.rate-limited",
        "500, provider.unavailable",
        "502, provider.unavailable",
        "503, provider.unavailable",
        "524, provider.timeout",
        "529, provider.unavailable",
    })
    void a_status_without_more_words(int status, String code) {
        assertThat(ProviderError.of(status, null).code()).isEqualTo(code);
        assertThat(error(200, "{\"code\":" + status + "}")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "context_length_exceeded, provider.context-too-long",
        "max_tokens_exceeded, provider.context-too-long",
        "token_limit_exceeded, provider.context-too-long",
        "string_too_long, provider.context-too-long",
        "payload_too_large, provider.context-too-long",
        "rate_limit_exceeded, provider.rate-limited",
        "content_policy_violation, provider.moderated",
        "refusal, provider.moderated",
        "timeout, provider.timeout",
        "not_found, provider.model-gone",
        "authentication, provider.unavailable",
        "payment_required, provider.unavailable",
        "provider_overloaded, provider.unavailable",
        "provider_unavailable, provider.unavailable",
        "server, provider.unavailable",
    })
    void the_canonical_type_goes_before_the_status(String type, String code) {
        assertThat(error(418, "{\"code\":418,\"metadata\":{\"error_type\":\"" + type + "\"}}"))
                .isEqualTo(code);
    }

    @Test
    void a_code_in_words_stands_for_a_type() {
        assertThat(error(200, "{\"code\":\"rate_limit_exceeded\"}")).isEqualTo("provider.rate-limited");
        assertThat(error(200, "{\"code\":\"server_error\"}")).isEqualTo("provider.unavailable");
    }

    @Test
    void a_type_of_a_bad_request_or_an_unknown_one_leaves_the_word_to_the_status() {
        assertThat(error(422, "{\"code\":422,\"metadata\":{\"error_type\":\"unprocessable\"}}"))
                .isEqualTo("provider.request-refused");
        assertThat(error(429, "{\"code\":429,\"metadata\":{\"error_type\":\"unmapped\"}}"))
                .isEqualTo("provider.rate-limited");
    }

    @Test
    void a_bad_request_that_says_so_was_too_long() {
        assertThat(error(400, "{\"code\":400,\"message\":\"This model's maximum context length is 10 tokens\"}"))
                .isEqualTo("provider.context-too-long");
    }

    private static String error(int status, String json) {
        return ProviderError.of(status, JSON.readTree(json)).code();
    }
}
