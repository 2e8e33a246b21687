package chat.limitless.ops.systemtests.tidy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The checks, each from a path and its text to complaints that say where, what and what to do instead.
final class Tidy {

    static final int LINE_LIMIT = 120;
    static final int FILE_LIMIT = 400;
    static final int METHOD_LIMIT = 60;

    private static final Pattern PRODUCT =
            Pattern.compile("(shared-api/.*|eventstore-schema|command-side|query-side)/src/main/.*\\.java");

    private static final Pattern TEST = Pattern.compile(".*/src/test/.*\\.java");

    /// Type, name and parenthesis at the indentation of a member, the body or more parameters to follow; no statement.
    private static final Pattern METHOD_START = Pattern.compile(
            "( {4}| {8})(?!(?:return|new|throw|else|case|yield|assert|try|record|class|enum|interface)\\b)"
                    + "(?:[\\w.<>\\[\\]?@]+,? )+\\w+\\((?!.*->)[^=;]*[{(]");

    private static final Map<String, String> BANNED_IN_PRODUCT = bannedInProduct();

    private static final Map<Pattern, String> FORBIDDEN = Map.of(
            Pattern.compile("/(?:ro" + "ot|wo" + "rk)/(?:h|main|shared|\\.m2)\\b"), "a path of somebody's machine",
            Pattern.compile("(?i)(?:verda" + "ccio|artifac" + "tory|nex" + "us\\.)"), "the host of a private registry",
            Pattern.compile("(?i)(?:pass" + "word|sec" + "ret)\\s*[=:]\\s*[\"']?(?:sk_live_|whsec_live)"), "a secret");

    private Tidy() {}

    static List<String> lines(String path, String text) {
        List<String> complaints = new ArrayList<>();
        var lines = text.lines().toList();
        boolean inTextBlock = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            // SQL cannot split the text of a comment over lines.
            boolean isSqlComment = path.endsWith(".sql") && line.contains("comment");
            if (line.length() > LINE_LIMIT && !inTextBlock && !isSqlComment) {
                complaints.add(
                        "%s:%d has %d characters, the limit is %d".formatted(path, i + 1, line.length(), LINE_LIMIT));
            }
            if ((line.length() - line.replace("\"\"\"", "").length()) % 2 == 1) {
                inTextBlock = !inTextBlock;
            }
        }
        if (lines.size() > FILE_LIMIT) {
            complaints.add("%s has %d lines, the limit is %d: split it".formatted(path, lines.size(), FILE_LIMIT));
        }
        return complaints;
    }

    /// Read from the indentation that the formatter guarantees.
    static List<String> methods(String path, String text) {
        List<String> complaints = new ArrayList<>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var start = METHOD_START.matcher(lines.get(i));
            if (start.matches()) {
                int end = lines.subList(i, lines.size()).indexOf(start.group(1) + "}");
                if (end + 1 > METHOD_LIMIT) {
                    complaints.add("%s:%d a method of %d lines, the limit is %d"
                            .formatted(path, i + 1, end + 1, METHOD_LIMIT));
                }
            }
        }
        return complaints;
    }

    static List<String> calls(String path, String text) {
        List<String> complaints = new ArrayList<>();
        if (PRODUCT.matcher(path).matches()) {
            BANNED_IN_PRODUCT.forEach((call, instead) -> {
                if (text.contains(call)) {
                    complaints.add(path + ": " + call + " is banned, use " + instead);
                }
            });
        }
        if (TEST.matcher(path).matches() && text.contains("Thread." + "sleep(")) {
            complaints.add(path + ": Thread.sleep is banned in tests, wait for a position or a condition");
        }
        if (path.matches(".*/src/.*\\.(yaml|yml|properties)") && text.contains("ddl" + "-auto: up")) {
            complaints.add(path + ": Hibernate does not change tables, migrations do");
        }
        return complaints;
    }

    static List<String> notes(String path, String text) {
        List<String> complaints = new ArrayList<>();
        if (text.contains("FIX" + "ME")) {
            complaints.add(path + " says FIX" + "ME: fix it or write an issue");
        }
        if (Pattern.compile("TO" + "DO(?!\\(#\\d+\\))\\b").matcher(text).find()) {
            complaints.add(path + " says TO" + "DO without the number of an issue, such as (#12)");
        }
        return complaints;
    }

    static List<String> words(String path, String text) {
        List<String> complaints = new ArrayList<>();
        FORBIDDEN.forEach((word, what) -> {
            var found = word.matcher(text);
            if (found.find()) {
                complaints.add("%s names %s: %s".formatted(path, what, found.group()));
            }
        });
        return complaints;
    }

    static List<String> titles(String path, String text) {
        boolean inCode = false;
        int titles = 0;
        for (var line : text.lines().toList()) {
            inCode ^= line.startsWith("```");
            titles += !inCode && line.startsWith("# ") ? 1 : 0;
        }
        return titles == 1 ? List.of() : List.of("%s has %d titles, one is right".formatted(path, titles));
    }

    static List<String> decisionIndex(String index, List<String> decisions) {
        return decisions.stream()
                .filter(decision -> !index.contains("(" + decision + ")"))
                .map(decision -> "ops/docs/adr/README.md does not link " + decision)
                .toList();
    }

    private static Map<String, String> bannedInProduct() {
        Map<String, String> banned = new LinkedHashMap<>();
        banned.put("Instant.now()", "the injected Clock");
        banned.put("UUID.randomUUID()", "Ids");
        banned.put("System.out", "a logger at a border, or nothing");
        banned.put("System.err", "a logger at a border, or nothing");
        banned.put("catch (Exception ", "the exception that is meant");
        banned.put("catch (Throwable ", "the exception that is meant");
        banned.put("@Autowired", "the constructor");
        banned.put("printStackTrace", "a logger at a border");
        banned.put("LocalDateTime.now()", "the injected Clock");
        return banned;
    }
}
