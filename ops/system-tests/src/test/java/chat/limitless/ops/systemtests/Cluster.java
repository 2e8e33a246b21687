package chat.limitless.ops.systemtests;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.Migrations;
import chat.limitless.query.QuerySideApplication;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.SimulatorsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Two command-sides and two query-sides as processes of their own, each with its own database account and none that
/// may migrate, behind the nginx configuration of `ops/nginx`.
final class Cluster implements AutoCloseable {

    private static final Path LOGS = Path.of("target/cluster");
    private static final Pattern STARTED = Pattern.compile("Started (Command|Query)SideApplication");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Installation installation;
    private final Simulators simulators;
    private final List<RunningProcess> processes = new ArrayList<>();
    private final List<String> commandSides = new ArrayList<>();
    private final List<String> querySides = new ArrayList<>();
    private final String address = "http://localhost:" + Installation.freePort();

    private Cluster(Path folder, Path nginx) throws IOException {
        this.simulators = Simulators.start(SimulatorsOptions.test());
        simulators.sendWebhooksTo(address + "/api/v1/webhooks/stripe", Installation.WEBHOOK_SECRET);
        this.installation = Installation.prepare(address, simulators, folder);
        Migrations.runViews(DatabaseUrl.parse(installation.database().migrationUrl()));
        for (var number = 1; number <= 2; number++) {
            commandSides.add(application(CommandSideApplication.class.getName(), "command-" + number));
            querySides.add(application(QuerySideApplication.class.getName(), "query-" + number));
        }
        processes.forEach(process -> process.await(START_LIMIT));
        processes.add(Nginx.start(nginx, folder, address, commandSides, querySides));
    }

    /// Starts everything and returns when all of it is ready.
    static Cluster start(Path folder, Path nginx) {
        try {
            return new Cluster(folder, nginx);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Where nginx listens.
    String address() {
        return address;
    }

    /// The command-side instances, past nginx.
    List<String> commandSides() {
        return commandSides;
    }

    /// Everybody else's systems.
    Simulators simulators() {
        return simulators;
    }

    private String application(String mainClass, String name) {
        var port = Installation.freePort();
        processes.add(RunningProcess.java(
                mainClass,
                List.of("--server.port=" + port, "--management.server.port=0", "--limitless.log.node-name=" + name),
                name.startsWith("command") ? installation.commandSide() : installation.querySide(),
                LOGS.resolve(name + ".log"),
                STARTED));
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        processes.reversed().forEach(RunningProcess::close);
        simulators.close();
        installation.database().close();
    }
}
