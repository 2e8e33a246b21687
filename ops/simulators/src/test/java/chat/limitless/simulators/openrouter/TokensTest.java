package chat.limitless.simulators.openrouter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "One two  three\n\n- four, five.\n",
                "สวัสดีครับ ยินดีต้อนรับ",
                "日本語のテキスト 12345 and 🙂🙂 done",
                "```java\nint x = 1;\n```\n\t\tend   ",
                "a\u202Eb\u200Bc"
            })
    void the_tokens_joined_are_the_text(String text) {
        assertThat(String.join("", Tokens.of(text))).isEqualTo(text);
        assertThat(Tokens.of(text)).noneMatch(String::isEmpty).allSatisfy(token -> {
            assertThat(Character.isLowSurrogate(token.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(token.charAt(token.length() - 1)))
                    .isFalse();
        });
    }
}
