package chat.limitless.ops.standalone;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The two applications, unchanged, as sibling Spring contexts in this process. They share nothing but the database.
final class Applications implements AutoCloseable {

    private final ConfigurableApplicationContext commandSide;
    private final ConfigurableApplicationContext querySide;

    private Applications(ConfigurableApplicationContext commandSide, ConfigurableApplicationContext querySide) {
        this.commandSide = commandSide;
        this.querySide = querySide;
    }

    /// Starts both at once and returns when both are ready.
    ///
    /// @param settings what a deployment would put into the environment, for both sides
    static Applications start(Class<?> commandSide, Class<?> querySide, Map<String, String> settings) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var command = CompletableFuture.supplyAsync(() -> run(commandSide, "command-side", settings), threads);
            var query = CompletableFuture.supplyAsync(() -> run(querySide, "query-side", settings), threads);
            return new Applications(command.join(), query.join());
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static ConfigurableApplicationContext run(Class<?> type, String name, Map<String, String> settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.config.name=" + name);
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--management.server.port=-1");
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new SpringApplicationBuilder(type)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    /// Where the command-side listens.
    URI commandSide() {
        return address(commandSide);
    }

    /// Where the query-side listens.
    URI querySide() {
        return address(querySide);
    }

    private static URI address(ConfigurableApplicationContext context) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(commandSide::close);
            threads.submit(querySide::close);
        }
    }
}
