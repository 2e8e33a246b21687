package chat.limitless.query.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/// The folder of the index.
///
/// @param path where
/// @param temporary whether it goes with this process: it holds personal text
record SearchFolder(Path path, boolean temporary) implements AutoCloseable {

    static SearchFolder forThisProcess() throws IOException {
        return new SearchFolder(Files.createTempDirectory("limitless-search"), true);
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            FileSystemUtils.deleteRecursively(path);
        }
    }
}
