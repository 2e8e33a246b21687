package chat.limitless.ops.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Collects what the sections of a run measured and puts it between the markers of the performance document, each
/// section in the place of what an earlier run said about it.
public final class Report {

    private static final Pattern FIGURES =
            Pattern.compile("(?<=<!-- figures: begin -->\n).*(?=<!-- figures: end -->)", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("<!-- section: (?<name>[a-z-]+) -->\n(?<text>.*?)(?=<!-- section: |\\z)", Pattern.DOTALL);

    private final List<String> order;
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();
    private StringBuilder text = new StringBuilder();

    /// @param order names of all sections there are, as the document shows them
    public Report(List<String> order) {
        this.order = List.copyOf(order);
    }

    /// What comes from here on belongs to a section, measured on this machine.
    public void begin(String section, String machine) {
        text = new StringBuilder("\n## Section `").append(section).append("`\n\n");
        text.append(machine).append('\n');
        sections.put(section, text);
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
        return String.join("", sections.values());
    }

    /// Replaces what the document says about the sections of this run; it keeps the others.
    public void writeInto(Path document) {
        try {
            var old = Files.readString(document);
            var figures = FIGURES.matcher(old);
            if (!figures.find()) {
                throw new IllegalStateException(document + " lacks the markers for the figures");
            }
            var merged = merged(figures.group());
            Files.writeString(document, figures.replaceFirst(Matcher.quoteReplacement(merged)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String merged(String old) {
        Map<String, String> all = SECTION.matcher(old)
                .results()
                .collect(Collectors.toMap(found -> found.group("name"), found -> found.group("text")));
        sections.forEach((name, measured) -> all.put(name, measured + "\n"));
        return order.stream()
                .filter(all::containsKey)
                .map(name -> "<!-- section: " + name + " -->\n" + all.get(name))
                .collect(Collectors.joining());
    }

    private void line(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
