package chat.limitless.ops.standalone;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Logging of the whole process, set up once. Both applications live in it and would each set it up again, at the same
/// time, so they are told that there is nothing to do.
final class LogFiles {

    private LogFiles() {}

    /// Keeps libraries off the screen until there is a file.
    static void silence() {
        system().setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
    }

    /// Writes everything into this file from now on, and nothing to the screen.
    static void into(Path file) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "local-run", Map.of("logging.file.name", file.toString(), "logging.threshold.console", "off")));
        var logFile = LogFile.get(environment);
        new LoggingSystemProperties(environment).apply(logFile);
        var system = system();
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, logFile);
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    private static LoggingSystem system() {
        return LoggingSystem.get(LogFiles.class.getClassLoader());
    }
}
