package chat.limitless.ops.systemtests;

import chat.limitless.api.DomainEvent;
import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventLogOptions;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.EventTypes;
import chat.limitless.eventstore.EventUpcasters;
import chat.limitless.eventstore.LogVerification;
import chat.limitless.eventstore.LogVerifier;
import chat.limitless.eventstore.MasterKeys;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.SimulatorsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Some command-sides as processes of their own on one database, to be killed and frozen, and a look into their log.
final class CommandSides implements AutoCloseable {

    private static final Path LOGS = Path.of("target/command-sides");
    private static final Pattern STARTED = Pattern.compile("Started CommandSideApplication");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int PAGE = 1_000;

    private final Simulators simulators;
    private final Installation installation;
    private final List<Instance> instances = new ArrayList<>();
    private final EventLog log;
    private final EventSerializer serializer;

    /// One of them.
    record Instance(String address, RunningProcess process) {}

    /// An event where it stands.
    record At(long position, DomainEvent event) {}

    private CommandSides(int count, Path folder) throws IOException {
        simulators = Simulators.start(SimulatorsOptions.test());
        var first = Installation.freePort();
        installation = Installation.prepare("http://localhost:" + first, simulators, folder);
        for (var number = 1; number <= count; number++) {
            instances.add(start("command-" + number, number == 1 ? first : Installation.freePort()));
        }
        instances.forEach(instance -> instance.process().await(START_LIMIT));
        var account = DatabaseUrl.parse(installation.database().commandUrl());
        log = EventLog.open(EventLogOptions.reader(account, Clock.systemUTC()));
        var vault =
                new PersonalDataVault(account, MasterKeys.loadOrCreate(installation.masterKeys()), Clock.systemUTC());
        serializer = new EventSerializer(EventTypes.all(), vault, EventUpcasters.all());
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
    List<At> about(String userId) {
        var found = new ArrayList<At>();
        long after = 0;
        for (var page = log.readSubject(userId, after, PAGE);
                !page.isEmpty();
                page = log.readSubject(userId, after, PAGE)) {
            page.forEach(stored -> found.add(new At(stored.position(), serializer.deserialize(stored))));
            after = page.getLast().position();
        }
        return found;
    }

    /// Reads and checks the whole log.
    LogVerification verify() {
        try {
            return new LogVerifier(DatabaseUrl.parse(installation.database().migrationUrl())).verify(List.of());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        instances.forEach(instance -> instance.process().close());
        log.close();
        simulators.close();
        installation.database().close();
    }
}
