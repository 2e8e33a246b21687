package chat.limitless.ops.systemtests.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Called by the woven product at every point of the list: ends the process at the one that is named in a file.
public final class Deadly {

    /// Environment variable with the file's path.
    static final String FILE = "LIMITLESS_CRASH_POINT_FILE";

    /// What the process ends with.
    static final int EXIT_CODE = 86;

    private static final Path NAMED = Path.of(System.getenv().getOrDefault(FILE, "target/no-crash"));

    private Deadly() {}

    /// A method of the product is entered or left.
    public static void passed(String type, String method, boolean entered, Object[] arguments) throws IOException {
        var point = named();
        if (!point.isEmpty() && CrashPoint.valueOf(point).passing().isHere(type, method, entered, arguments)) {
            // As by kill -9: no hook, no farewell to anybody.
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private static String named() throws IOException {
        if (!Files.exists(NAMED)) {
            return "";
        }
        try {
            return Files.readString(NAMED);
        } catch (NoSuchFileException _) {
            return "";
        }
    }
}
