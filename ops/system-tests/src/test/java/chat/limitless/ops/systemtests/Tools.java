package chat.limitless.ops.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Programs that a test needs from the machine. A missing one skips the test with a sentence; where
/// `LIMITLESS_REQUIRE_ALL_TESTS` is set (as in `.ci/run`) it fails instead.
final class Tools {

    private Tools() {}

    /// The path of the first of these programs that is there.
    static Path require(String... names) {
        var found = Arrays.stream(names).flatMap(name -> find(name).stream()).findFirst();
        if (found.isEmpty()) {
            var sentence = "none of " + String.join(", ", names) + " is on this machine";
            if (Boolean.parseBoolean(System.getenv("LIMITLESS_REQUIRE_ALL_TESTS"))) {
                throw new AssertionError(sentence);
            }
            assumeTrue(false, sentence);
        }
        return found.orElseThrow();
    }

    private static Optional<Path> find(String name) {
        return Arrays.stream((System.getenv("PATH") + ":/usr/sbin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
