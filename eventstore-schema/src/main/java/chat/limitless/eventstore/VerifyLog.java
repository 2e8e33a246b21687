package chat.limitless.eventstore;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The command behind `ops/bin/verify-log`. Ends with 0 when the log is intact, 10 when it was altered (the first bad
/// position is printed), 2 when it could not be verified. The script turns 10 into 1: a Java that cannot start ends
/// with 1,
/// and must not look like an altered log.
public final class VerifyLog {

    static final int INTACT = 0;
    static final int ALTERED = 10;
    static final int COULD_NOT_RUN = 2;

    private VerifyLog() {}

    /// Arguments: `[--database mysql://…] [--anchors FILE]`; without the first, `DATABASE_URL` is used.
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv().getOrDefault("DATABASE_URL", ""), out));
    }

    static int run(List<String> arguments, String defaultUrl, PrintStream out) {
        try {
            var url = defaultUrl;
            var anchors = new ArrayList<HeadAnchor>();
            for (int i = 0; i < arguments.size(); i += 2) {
                var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                switch (arguments.get(i)) {
                    case "--database" -> url = value;
                    case "--anchors" ->
                        Files.readAllLines(Path.of(value)).stream()
                                .filter(line -> !line.isBlank())
                                .map(HeadAnchor::parse)
                                .forEach(anchors::add);
                    default -> throw new IllegalArgumentException("unknown argument " + arguments.get(i));
                }
            }
            if (url.isBlank()) {
                throw new IllegalArgumentException("no database: set DATABASE_URL or give --database mysql://…");
            }
            long start = System.nanoTime();
            var found = new LogVerifier(DatabaseUrl.parse(url)).verify(anchors);
            double seconds = Math.max(1e-9, (System.nanoTime() - start) / 1e9);
            out.println(found.message());
            out.printf("%,d events in %.1f s (%,.0f/s)%n", found.events(), seconds, found.events() / seconds);
            return found.intact() ? INTACT : ALTERED;
        } catch (SQLException | IOException | RuntimeException e) {
            var words = e instanceof SQLException database ? DatabaseErrors.words(database) : e.getMessage();
            out.println("The log could not be verified: " + words);
            out.println("usage: verify-log [--database mysql://user:password@host:port] [--anchors FILE]");
            return COULD_NOT_RUN;
        }
    }
}
