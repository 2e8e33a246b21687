package chat.limitless.simulators.openrouter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Writes replies a person could believe: prose with a list, code, a table or a formula. The same prompt and seed
/// give the same text.
final class ReplyText {
    private static final List<String> MIDDLES = List.of(
            "list.md",
            "steps.md",
            "table.md",
            "code-java.md",
            "code-python.md",
            "code-sql.md",
            "quote.md",
            "maths.md",
            "prose.md",
            "checklist.md");
    private static final List<String> OPENINGS = List.of("opening-1.md", "opening-2.md", "opening-3.md");
    private static final List<String> ENDINGS = List.of("ending-1.md", "ending-2.md", "ending-3.md");
    private static final int LONG_SECTIONS = 40;
    private static final int SHORT_PROMPT_WORDS = 3;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}'-]+");

    private ReplyText() {}

    static String of(String prompt, PromptWords words, long seed) {
        String exact = words.value("say");
        if (exact != null && !exact.isEmpty()) {
            return exact;
        }
        if (words.has("hostile")) {
            return section("hostile.md");
        }
        Random random = new Random(seed);
        List<String> middles = new ArrayList<>(MIDDLES);
        Collections.shuffle(middles, random);
        StringBuilder text = new StringBuilder(pick(OPENINGS, random));
        if (prompt.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI)) {
            text.append("\n").append(section("thai.md"));
        }
        int sections = words.has("long") ? LONG_SECTIONS : sections(prompt, random);
        for (int i = 0; i < sections; i++) {
            text.append("\n").append(section(middles.get(i % middles.size())));
        }
        text.append("\n").append(pick(ENDINGS, random));
        return text.toString().replace("{topic}", topic(prompt)).strip();
    }

    static String reasoning(String prompt) {
        return section("reasoning.md").replace("{topic}", topic(prompt)).strip();
    }

    private static int sections(String prompt, Random random) {
        boolean brief = prompt.split("\\s+").length <= SHORT_PROMPT_WORDS;
        return brief ? 1 : 2 + random.nextInt(3);
    }

    private static String topic(String prompt) {
        List<String> found = Arrays.stream(NOT_A_WORD.split(prompt))
                .filter(word -> word.length() > 4)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(3)
                .toList();
        return found.isEmpty() ? "your question" : String.join(" ", found);
    }

    private static String pick(List<String> names, Random random) {
        return section(names.get(random.nextInt(names.size())));
    }

    private static String section(String name) {
        return Sections.TEXTS.computeIfAbsent(name, file -> Catalogue.resource("replies/" + file));
    }

    /// Read once: a thousand replies at a time use the same sections.
    private static final class Sections {
        private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    }
}
