package chat.limitless.simulators.openrouter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts text into tokens. Near enough to the real tokenizers to be believable, and rather below them, so that an
/// estimate made with a real one holds. Joining the tokens gives the text again.
final class Tokens {
    private static final int MESSAGE_OVERHEAD = 3;

    // A word with the space before it, up to three digits, a run of marks, or white space. Marks above U+0FFF
    // (Chinese and the like) carry about a word each; Thai and others written without spaces are cut in threes.
    private static final Pattern TOKEN = Pattern.compile(
            " ?[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]{1,12}| ?\\p{N}{1,3}|[\\p{L}\\p{M}]{1,3}"
                    + "| ?[^\\s\\p{L}\\p{M}\\p{N}]{1,4}|\\s+?(?=\\S)|\\s{1,16}",
            Pattern.DOTALL);

    private Tokens() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                tokens.add(text.substring(end, matcher.start()));
            }
            tokens.add(matcher.group());
            end = matcher.end();
        }
        if (end < text.length()) {
            tokens.add(text.substring(end));
        }
        return tokens;
    }

    static int count(String text) {
        return of(text).size();
    }

    static int ofMessage(String text) {
        return count(text) + MESSAGE_OVERHEAD;
    }
}
