package chat.limitless.ops.systemtests.guards;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.ops.systemtests.tidy.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A test that stays green without the guard it is there for is worth nothing. Always: every guard of the list is still
/// in the code. With `-Dlimitless.size=full`: each is taken out in a copy of the sources, and its test goes red. The
/// rules of money have a list of their own, in the command-side, whose guards are taken out in every build.
class GuardsTest {

    private static final long LONGEST_MINUTES = 8;

    static Stream<Guard> guards() {
        return BorderGuards.all().stream();
    }

    @ParameterizedTest
    @MethodSource("guards")
    void the_guard_is_in_the_code(Guard guard) {
        var source = read(Repository.root().resolve(guard.file()));
        assertThat(source.split(Pattern.quote(guard.text()), -1))
                .as("once in " + guard.file() + ": " + guard.text())
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("guards")
    @EnabledIfSystemProperty(named = "limitless.size", matches = "full")
    void without_the_guard_a_test_goes_red(Guard guard) throws IOException, InterruptedException {
        var copy = copyOfTheSources();
        var file = copy.resolve(guard.file());
        var source = read(file);
        Files.writeString(file, source.replace(guard.text(), guard.without()));
        try {
            var reports = copy.resolve(guard.module()).resolve("target/surefire-reports");
            forget(reports);
            run(copy, guard);
            var report = reportOf(reports, guard.test());
            assertThat(report).as("the test ran, and found it").contains("<<< ");
        } finally {
            Files.writeString(file, source);
        }
    }

    private static void run(Path copy, Guard guard) throws IOException, InterruptedException {
        var maven = new ProcessBuilder(
                        copy.resolve("mvnw").toString(),
                        "-B",
                        "-ntp",
                        "-q",
                        "-Dquick",
                        "-Dspotless.check.skip=true",
                        "-Dsurefire.failIfNoSpecifiedTests=false",
                        "-Dlimitless.sequences=200",
                        "-Dtest=" + guard.test(),
                        "-pl",
                        guard.module(),
                        "-am",
                        "test")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(copy.resolve("guards.log").toFile())
                .start();
        assertThat(maven.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    }

    /// Made once; only what was changed is copied again.
    private static Path copyOfTheSources() throws IOException {
        var root = Repository.root();
        var copy = root.resolve("ops/system-tests/target/guards");
        for (var file : filesOf(root)) {
            var to = copy.resolve(file);
            if (!Files.exists(to)
                    || Files.getLastModifiedTime(root.resolve(file)).compareTo(Files.getLastModifiedTime(to)) > 0) {
                Files.createDirectories(to.getParent());
                Files.copy(root.resolve(file), to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private static List<Path> filesOf(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (var part : List.of(
                "pom.xml",
                "mvnw",
                ".mvn",
                "shared-api",
                "eventstore-schema",
                "command-side",
                "query-side",
                "webui/pom.xml",
                "ops")) {
            try (var below = Files.walk(root.resolve(part))) {
                below.filter(Files::isRegularFile)
                        .map(root::relativize)
                        .filter(file -> !file.toString().contains("target/")
                                && !file.toString().contains("node_modules"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static void forget(Path reports) throws IOException {
        if (Files.isDirectory(reports)) {
            try (var files = Files.list(reports)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String reportOf(Path reports, String test) throws IOException {
        assertThat(reports).as("the sources without the guard compile").isDirectory();
        try (var files = Files.list(reports)) {
            return files.filter(file -> file.getFileName().toString().endsWith("." + test + ".txt"))
                    .findFirst()
                    .map(GuardsTest::read)
                    .orElse("");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
