package chat.limitless.simulators.openrouter;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the prompt asks the simulator itself to do: `[[sim:word]]` or `[[sim:word=value]]`.
final class PromptWords {
    private static final Pattern WORD = Pattern.compile("\\[\\[sim:([a-z0-9-]+)(?:=(.*?))?]]", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("(?:error-)?([45]\\d\\d)");
    private final Map<String, String> words = new HashMap<>();

    private PromptWords() {}

    static PromptWords in(String prompt) {
        PromptWords found = new PromptWords();
        Matcher matcher = WORD.matcher(prompt);
        while (matcher.find()) {
            String value = matcher.group(2);
            found.words.put(matcher.group(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        return found;
    }

    static String without(String prompt) {
        return WORD.matcher(prompt).replaceAll(" ").strip();
    }

    void add(String word) {
        in("[[sim:" + word + "]]").words.forEach(words::put);
    }

    boolean has(String word) {
        return words.containsKey(word);
    }

    @Nullable
    String value(String word) {
        return words.get(word);
    }

    int number(String word, int otherwise) {
        String value = words.get(word);
        return value == null || !value.matches("\\d{1,9}") ? otherwise : Integer.parseInt(value);
    }

    /// The status of an error before the first token, or 0.
    int errorStatus() {
        for (String word : words.keySet()) {
            Matcher matcher = STATUS.matcher(word);
            if (matcher.matches()) {
                return Integer.parseInt(matcher.group(1));
            }
        }
        return 0;
    }
}
