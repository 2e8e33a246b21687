package chat.limitless.ops.systemtests;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.LogVerification;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.SimulatorsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Some command-sides as processes of their own on one database, to be killed and frozen, and a look into their log.
final class CommandSides implements AutoCloseable {

    private static final Path LOGS = Path.of("target/command-sides");
    private static final Pattern STARTED = Pattern.compile("Started CommandSideApplication");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Simulators simulators;
    private final Installation installation;
    private final List<Instance> instances = new ArrayList<>();
    private final StoredLog log;

    /// One of them.
    record Instance(String address, RunningProcess process) {}

    private CommandSides(int count, Path folder) throws IOException {
        simulators = Simulators.start(SimulatorsOptions.test());
        var first = Installation.freePort();
        installation = Installation.prepare("http://localhost:" + first, simulators, folder);
        for (var number = 1; number <= count; number++) {
            instances.add(start("command-" + number, number == 1 ? first : Installation.freePort()));
        }
        instances.forEach(instance -> instance.process().await(START_LIMIT));
        log = StoredLog.of(installation);
    }

    /// Starts them and returns when all are ready.
    static CommandSides start(int count, Path folder) {
        try {
            return new CommandSides(count, folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Instance start(String name, int port) {
        var process = RunningProcess.java(
                CommandSideApplication.class.getName(),
                List.of("--server.port=" + port, "--management.server.port=0", "--limitless.log.node-name=" + name),
                installation.commandSide(),
                LOGS.resolve(name + ".log"),
                STARTED);
        return new Instance("http://localhost:" + port, process);
    }

    Instance instance(int number) {
        return instances.get(number);
    }

    /// Where a person signs in: the first instance.
    String address() {
        return installation.address();
    }

    Simulators simulators() {
        return simulators;
    }

    /// Everything about a user so far, in order.
    List<StoredLog.At> about(String userId) {
        return log.about(userId);
    }

    /// Reads and checks the whole log.
    LogVerification verify() {
        return log.verify();
    }

    @Override
    public void close() {
        instances.forEach(instance -> instance.process().close());
        log.close();
        simulators.close();
        installation.database().close();
    }
}
