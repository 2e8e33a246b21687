package chat.limitless.ops.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Collects tables and writes them between the markers of the performance document.
public final class Report {

    private static final String BEGIN = "<!-- figures: begin -->";
    private static final String END = "<!-- figures: end -->";

    private final StringBuilder text = new StringBuilder();

    /// Starts with what the figures were made on.
    public Report(String machine) {
        text.append(machine).append('\n');
    }

    /// Adds what one round or one measurement showed, with the goal it is held against.
    public void figure(String what, String goal, String measured) {
        text.append("\n- **").append(what).append("** (goal ").append(goal).append("): ");
        text.append(measured).append('\n');
    }

    /// Adds one table.
    public void table(String title, List<String> head, List<List<String>> rows) {
        text.append("\n### ").append(title).append("\n\n");
        line(head);
        line(head.stream().map(_ -> "---").toList());
        rows.forEach(this::line);
    }

    /// Adds a sentence.
    public void note(String sentence) {
        text.append('\n').append(sentence).append('\n');
    }

    /// Everything so far.
    public String text() {
        return text.toString();
    }

    /// Replaces what stands between the markers of the document.
    public void writeInto(Path document) {
        try {
            var old = Files.readString(document);
            var begin = old.indexOf(BEGIN);
            var end = old.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalStateException(document + " lacks the markers for the figures");
            }
            Files.writeString(
                    document, old.substring(0, begin + BEGIN.length()) + "\n\n" + text + "\n" + old.substring(end));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
