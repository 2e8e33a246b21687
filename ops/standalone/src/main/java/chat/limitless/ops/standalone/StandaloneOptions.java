package chat.limitless.ops.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `ops/start` was asked for.
///
/// @param port port of the front door on the loopback address; 0 takes any free one
/// @param data folder that keeps everything between two starts
/// @param webui folder with the built web application
/// @param s3Server the S3 server's jar; null leaves object storage out
/// @param training stop by itself as soon as everything is ready (used to record the class cache)
record StandaloneOptions(
        int port, Path data, Path webui, @Nullable Path s3Server, boolean training) {

    private static final String USAGE = "Usage: ops/start [--port N] [--data DIR].";

    /// Reads the command line; `--data` falls back to `LIMITLESS_DATA`, then to `~/.limitless-chat`.
    static StandaloneOptions parse(List<String> arguments, Map<String, String> environment) {
        var port = 8080;
        var data = environment.getOrDefault("LIMITLESS_DATA", System.getProperty("user.home") + "/.limitless-chat");
        var webui = "webui/dist";
        @Nullable String s3Server = null;
        var training = false;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--training" -> training = true;
                case "--port" -> port = portOf(valueOf(argument, rest.hasNext() ? rest.next() : null));
                case "--data" -> data = valueOf(argument, rest.hasNext() ? rest.next() : null);
                case "--webui" -> webui = valueOf(argument, rest.hasNext() ? rest.next() : null);
                case "--s3-server" -> s3Server = valueOf(argument, rest.hasNext() ? rest.next() : null);
                default -> throw new CannotStart("Unknown option " + argument + ". " + USAGE);
            }
        }
        return new StandaloneOptions(
                port,
                Path.of(data).toAbsolutePath().normalize(),
                Path.of(webui).toAbsolutePath().normalize(),
                s3Server == null ? null : Path.of(s3Server).toAbsolutePath(),
                training);
    }

    private static String valueOf(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new CannotStart("Option " + option + " needs a value. " + USAGE);
        }
        return value;
    }

    private static int portOf(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the range
        }
        throw new CannotStart("--port takes a number from 1 to 65535, not \"" + value + "\".");
    }
}
