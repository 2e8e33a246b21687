package chat.limitless.command.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A test that stays green without the guard it is there for is worth nothing: each guard of the list is taken out of
/// its class, and its test goes red.
class GuardsTest {

    private static final Path SOURCES = Path.of("src/main/java/chat/limitless/command");

    @TempDir
    private Path classes;

    static Stream<Guard> guards() {
        return MoneyGuards.all().stream();
    }

    static Stream<String> tests() {
        return guards().map(Guard::test).distinct();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void with_all_guards_the_test_is_green(String test) {
        var outcome = ChangedProduct.unchanged().run(test);
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.tests()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void without_the_guard_its_test_goes_red(Guard guard) {
        var outcome =
                ChangedProduct.compile(guard.file(), without(guard), classes).run(guard.test());
        assertThat(outcome.failures()).as("what %s found", guard.test()).isNotEmpty();
        assertThat(outcome.failures())
                .allSatisfy(failure -> assertThat(failure)
                        .as("a test failed, not the experiment")
                        .isNotInstanceOf(LinkageError.class));
    }

    private static String without(Guard guard) {
        var source = read(SOURCES.resolve(guard.file()));
        assertThat(List.of(source.split(Pattern.quote(guard.text()), -1)))
                .as("once in " + guard.file() + ": " + guard.text())
                .hasSize(2);
        return source.replace(guard.text(), guard.without());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
