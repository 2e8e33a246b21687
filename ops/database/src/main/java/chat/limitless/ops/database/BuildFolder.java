package chat.limitless.ops.database;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where a build may leave files: the `target` of the module under test, and that of the whole project.
final class BuildFolder {

    private BuildFolder() {}

    static Path ofModule() {
        return here().resolve("target");
    }

    static Path ofProject() {
        return project().resolve("target");
    }

    static Path project() {
        for (var folder = here(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        return here();
    }

    private static Path here() {
        return Path.of("").toAbsolutePath();
    }
}
