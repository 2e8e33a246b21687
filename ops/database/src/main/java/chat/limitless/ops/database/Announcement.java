package chat.limitless.ops.database;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/// Says on the console which server the tests met, whatever the log levels are: a run against the wrong server must be
/// visible.
final class Announcement {

    private static final PrintStream CONSOLE =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Announcement() {}

    static void print(String sentence) {
        LoggerFactory.getLogger(TestDatabase.class).info("{}", sentence);
        CONSOLE.println(sentence);
    }
}
