package chat.limitless.ops.systemtests.docs;

import chat.limitless.ops.systemtests.tidy.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Records read from their source, because the words people need are in the `///` comments, which no class file keeps.
final class SourceRecords {

    private static final Pattern RECORD = Pattern.compile("(?m)^ *(?:public )?record (\\w+)\\(");

    private SourceRecords() {}

    /// @param header what stands between the previous declaration and the record: comment and annotations
    /// @param components as written, annotations included
    record SourceRecord(Path file, String name, String header, List<String> components) {

        /// The comment as one paragraph, without its `@param` part.
        String meaning() {
            var words = new StringBuilder();
            for (var line : header.lines().map(String::strip).toList()) {
                if (line.startsWith("/// @param")) {
                    break;
                }
                if (line.startsWith("///")) {
                    words.append(line.substring(3));
                }
            }
            return words.toString().replaceAll("\\[#?(\\w+)]", "`$1`").strip();
        }

        /// What the comment says about one component; empty when it says nothing.
        String meaningOf(String component) {
            var comment = new StringBuilder();
            header.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("///"))
                    .forEach(line -> comment.append(line.substring(3)).append('\n'));
            var found = Pattern.compile("@param " + component + "\\b([^@]*)").matcher(comment);
            return found.find() ? found.group(1).replaceAll("\\s+", " ").strip() : "";
        }

        /// The value of an annotation such as `EventName`, as written between its parentheses; empty when absent.
        String annotation(String annotation) {
            var found = Pattern.compile("@" + annotation + "\\(([^)]*)\\)").matcher(header);
            return found.find() ? found.group(1) : "";
        }
    }

    /// The records in the main sources below a folder, in the order of files and lines.
    static List<SourceRecord> below(String folder) {
        try (var files = Files.walk(Repository.root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> in(file, Repository.read(file)).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceRecord> in(Path file, String source) {
        List<SourceRecord> records = new ArrayList<>();
        var found = RECORD.matcher(source);
        while (found.find()) {
            int end = closing(source, found.end());
            records.add(new SourceRecord(
                    file,
                    found.group(1),
                    headerBefore(source, found.start()),
                    components(source.substring(found.end(), end))));
        }
        return records;
    }

    private static String headerBefore(String source, int start) {
        int blank = source.lastIndexOf("\n\n", Math.max(0, start - 1));
        return source.substring(Math.max(0, blank), start);
    }

    private static int closing(String source, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            char next = source.charAt(at++);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return at - 1;
    }

    private static List<String> components(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            quoted ^= next == '"';
            if (quoted) {
                continue;
            }
            depth += next == '(' || next == '<' ? 1 : next == ')' || next == '>' ? -1 : 0;
            if (next == ',' && depth == 0) {
                parts.add(text.substring(from, at).replaceAll("\\s+", " ").strip());
                from = at + 1;
            }
        }
        var last = text.substring(from).replaceAll("\\s+", " ").strip();
        if (!last.isEmpty()) {
            parts.add(last);
        }
        return parts;
    }
}
