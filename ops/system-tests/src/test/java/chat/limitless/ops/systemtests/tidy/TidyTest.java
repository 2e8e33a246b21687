package chat.limitless.ops.systemtests.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The repository keeps its own rules.
@Tag("fast")
class TidyTest {

    private static final Set<String> ROOT = Set.of(
            "pom.xml",
            "shared-api",
            "eventstore-schema",
            "command-side",
            "query-side",
            "webui",
            "ops",
            "README.md",
            "LICENSE",
            "mvnw",
            "mvnw.cmd",
            "target");

    private static final long SIZE_LIMIT_BYTES = 500_000;

    private static final Set<String> TEXT =
            Set.of("java", "md", "sql", "yaml", "yml", "xml", "properties", "ts", "tsx", "css", "conf", "sh", "json");

    @Test
    void java_files_lines_and_methods_are_short() {
        assertThat(complaints("java", Tidy::lines)).isEmpty();
        assertThat(complaints("java", Tidy::methods)).isEmpty();
    }

    @Test
    void sql_lines_are_short() {
        assertThat(complaints("sql", Tidy::lines)).isEmpty();
    }

    @Test
    void nobody_calls_what_is_banned() {
        assertThat(Repository.files().stream()
                        .filter(TidyTest::isText)
                        .flatMap(file -> Tidy.calls(file.toString(), Repository.read(file)).stream()))
                .isEmpty();
    }

    @Test
    void no_notes_are_left_behind() {
        assertThat(Repository.files().stream()
                        .filter(TidyTest::isText)
                        .flatMap(file -> Tidy.notes(file.toString(), Repository.read(file)).stream()))
                .isEmpty();
    }

    @Test
    void no_file_names_a_machine_a_private_registry_or_a_secret() {
        assertThat(Repository.files().stream()
                        .filter(TidyTest::isText)
                        .flatMap(file -> Tidy.words(file.toString(), Repository.read(file)).stream()))
                .isEmpty();
    }

    /// Recorded answers of a model are text to show, not documents.
    @Test
    void every_document_has_one_title() {
        assertThat(Repository.files().stream()
                        .filter(file -> file.toString().endsWith(".md")
                                && !file.toString().contains("/src/"))
                        .flatMap(file -> Tidy.titles(file.toString(), Repository.read(file)).stream()))
                .isEmpty();
    }

    @Test
    void every_decision_is_in_the_index() {
        var folder = Path.of("ops/docs/adr");
        var decisions = Repository.files().stream()
                .filter(file -> file.startsWith(folder))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("\\d{4}-.*\\.md"))
                .toList();
        assertThat(decisions).isNotEmpty();
        assertThat(Tidy.decisionIndex(Repository.read(folder.resolve("README.md")), decisions))
                .isEmpty();
    }

    @Test
    void no_file_is_large() {
        assertThat(Repository.files())
                .allSatisfy(file ->
                        assertThat(Repository.size(file)).as(file.toString()).isLessThanOrEqualTo(SIZE_LIMIT_BYTES));
    }

    @Test
    void the_root_holds_what_it_should_and_nothing_else() throws IOException {
        try (var entries = Files.list(Repository.root())) {
            var visible = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .collect(Collectors.toSet());
            assertThat(visible).isSubsetOf(ROOT);
        }
    }

    private static List<String> complaints(String ending, BiFunction<String, String, List<String>> check) {
        return Repository.files().stream()
                .filter(file -> file.toString().endsWith("." + ending))
                .flatMap(file -> check.apply(file.toString(), Repository.read(file)).stream())
                .toList();
    }

    private static boolean isText(Path file) {
        var name = file.getFileName().toString();
        return !name.contains("pnpm-lock") && TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
