package chat.limitless.command.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every event of the contract is expected by at least one given-when-then test and given to at least one, read from
/// the
/// test sources: by its record, or by the builder method that returns it.
@Tag("fast")
class EventCoverageTest {

    private static final Path SOURCES = Path.of("src/test/java/chat/limitless/command");

    @Test
    void every_event_is_expected_and_given_by_a_test() throws IOException {
        var unexpected = new TreeSet<String>();
        var notGiven = new TreeSet<String>();
        for (var event : events()) {
            var uses = usesOf(event);
            var expected = text().stream()
                    .flatMap(source -> spansOf("expectEvents(", source))
                    .collect(joining());
            var elsewhere =
                    text().stream().map(EventCoverageTest::withoutExpectations).collect(joining());
            if (!uses.matcher(expected).find()) {
                unexpected.add(event);
            }
            if (!uses.matcher(elsewhere).find()) {
                notGiven.add(event);
            }
        }
        assertThat(unexpected).as("events no test expects").isEmpty();
        assertThat(notGiven).as("events no test is given").isEmpty();
    }

    @Test
    void sees_an_event_that_is_only_expected() {
        var source = "given(opened()).when(hold(1)).expectEvents(held(1, part(2)));";
        assertThat(spansOf("expectEvents(", source)).containsExactly("held(1, part(2))");
        assertThat(withoutExpectations(source)).doesNotContain("held").contains("opened");
    }

    private static List<String> events() {
        return new ClassFileImporter()
                .importPackages("chat.limitless.api").stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .toList();
    }

    /// `new CreditsHeld(` or a call of a builder declared as `static CreditsHeld held(`.
    private static Pattern usesOf(String event) throws IOException {
        var declaration = Pattern.compile("static " + event + " (\\w+)\\(");
        var builders = text().stream()
                .flatMap(source -> declaration.matcher(source).results())
                .map(found -> found.group(1))
                .distinct();
        var words = Stream.concat(Stream.of("new " + event), builders).collect(joining("|"));
        return Pattern.compile("(?<!static " + event + " )\\b(" + words + ")\\(");
    }

    private static List<String> text() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("EventCoverageTest.java"))
                    .map(EventCoverageTest::withoutBuilders)
                    .toList();
        }
    }

    private static Stream<String> spansOf(String opening, String source) {
        Stream.Builder<String> spans = Stream.builder();
        for (int at = source.indexOf(opening); at >= 0; at = source.indexOf(opening, at + 1)) {
            int from = at + opening.length();
            spans.add(source.substring(from, closing(source, from)));
        }
        return spans.build();
    }

    private static String withoutExpectations(String source) {
        var rest = new StringBuilder(source);
        for (int at = rest.indexOf("expectEvents("); at >= 0; at = rest.indexOf("expectEvents(", at + 1)) {
            int from = at + "expectEvents(".length();
            rest.delete(from, closing(rest.toString(), from));
        }
        return rest.toString();
    }

    private static int closing(String source, int from) {
        int open = 1;
        int at = from;
        while (open > 0 && at < source.length()) {
            char next = source.charAt(at);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
            at++;
        }
        return at - 1;
    }

    /// A builder's own `return new …` is no use of the event.
    private static String withoutBuilders(Path file) {
        try {
            return Files.readString(file).replaceAll("return new \\w+\\(", "return (");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
