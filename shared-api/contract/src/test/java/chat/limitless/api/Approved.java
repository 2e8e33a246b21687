package chat.limitless.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Compares with a file somebody has approved. `-Dapprove` writes what is missing or differs; the difference is then
/// read
/// in review.
final class Approved {

    private static final Path RESOURCES = Path.of("src/test/resources");

    private Approved() {}

    static void matches(String file, String actual) {
        var path = RESOURCES.resolve(file);
        if (System.getProperty("approve") != null) {
            write(path, actual);
        }
        assertThat(path)
                .as("no approved file; look at it and run with -Dapprove")
                .exists();
        assertThat(actual)
                .as("%s differs from what was approved; if that is meant, run with -Dapprove", file)
                .isEqualTo(read(path));
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files below a folder of the resources, sorted, as paths that [#matches] takes.
    static List<Path> filesBelow(String folder) {
        try (var files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(RESOURCES::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        return read(RESOURCES.resolve(file));
    }

    private static void write(Path path, String text) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
