package chat.limitless.command.mail.letter;

import java.util.ArrayList;
import java.util.List;

/// What a letter says, in one language, without the paper.
///
/// @param subject one line, never with text a person wrote
/// @param paragraphs in order
/// @param facts the numbers, as a list
/// @param link where to go from here
public record Content(String subject, List<String> paragraphs, List<Fact> facts, Link link) {

    /// Takes copies.
    public Content {
        paragraphs = List.copyOf(paragraphs);
        facts = List.copyOf(facts);
    }

    /// One number with what it is.
    public record Fact(String label, String value) {}

    /// Where to go.
    ///
    /// @param path of ours, beginning with a slash
    public record Link(String label, String path) {}

    /// A letter that says this.
    public static Content of(String subject, Link link, String... paragraphs) {
        return new Content(subject, List.of(paragraphs), List.of(), link);
    }

    /// The same with one more fact.
    public Content with(String label, String value) {
        var more = new ArrayList<>(facts);
        more.add(new Fact(label, value));
        return new Content(subject, paragraphs, more, link);
    }
}
