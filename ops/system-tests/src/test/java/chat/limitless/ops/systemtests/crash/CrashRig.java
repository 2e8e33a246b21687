package chat.limitless.ops.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.ops.systemtests.Installation;
import chat.limitless.ops.systemtests.RunningProcess;
import chat.limitless.ops.systemtests.StoredLog;
import chat.limitless.ops.systemtests.Visitor;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.SimulatorsOptions;
import chat.limitless.simulators.manus.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One installation with one command-side that dies where it is told to, and is started again on the same data.
final class CrashRig implements AutoCloseable {

    private static final Path LOG = Path.of("target/crash/command-side.log");
    private static final Pattern STARTED = Pattern.compile("Started CommandSideApplication");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration DEATH_LIMIT = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final AtomicInteger people = new AtomicInteger();
    private final int port = Installation.freePort();
    private final Simulators simulators;
    private final Installation installation;
    private final StoredLog log;
    private final JdbcClient jdbc;
    private final Path pointFile;
    private final List<String> settings;
    private @Nullable RunningProcess process;

    private CrashRig(Path folder, Duration recordDelay, List<String> settings) throws IOException {
        var vendors = SimulatorsOptions.test();
        simulators =
                Simulators.start(vendors.withOpenRouter(vendors.openRouter().withRecordDelay(recordDelay)));
        var address = "http://localhost:" + port;
        simulators.sendWebhooksTo(address + "/api/v1/webhooks/stripe", Installation.WEBHOOK_SECRET);
        installation = Installation.prepare(address, simulators, folder);
        log = StoredLog.of(installation);
        var account = DatabaseUrl.parse(installation.database().commandUrl());
        jdbc = JdbcClient.create(
                new DriverManagerDataSource(account.jdbcUrl(DatabaseName.EVENTS), account.user(), account.password()));
        pointFile = folder.resolve("crash-point");
        this.settings = List.copyOf(settings);
    }

    /// Starts it.
    ///
    /// @param recordDelay how long the provider's bill of a reply takes to appear
    /// @param settings of the command-side, as `--name=value`
    static CrashRig start(Path folder, Duration recordDelay, String... settings) {
        try {
            var rig = new CrashRig(folder, recordDelay, List.of(settings));
            rig.live();
            return rig;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Starts the process, unless it lives.
    void live() {
        if (isAlive()) {
            return;
        }
        var arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        arguments.add("--management.server.port=0");
        // Everybody comes from one address.
        arguments.add("--limitless.limits.sign-in=100000/1m");
        arguments.add("--limitless.limits.checkout-per-address=100000/1m");
        arguments.add("--limitless.limits.messages-per-address=100000/1m");
        var environment = installation.commandSide();
        environment.put(Deadly.FILE, pointFile.toString());
        environment.put("JDK_JAVA_OPTIONS", "-javaagent:" + agent());
        process = RunningProcess.java(MortalCommandSide.class.getName(), arguments, environment, LOG, STARTED);
        process.await(START_LIMIT);
    }

    private static Path agent() {
        return Path.of(ByteBuddyAgent.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// From now on the process dies when it gets there.
    void dieAt(CrashPoint point) {
        try {
            var written = Files.writeString(pointFile.resolveSibling("next-crash-point"), point.name());
            Files.move(written, pointFile, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Waits until it died at the point, and nowhere else.
    void awaitDeath() {
        if (process == null) {
            throw new IllegalStateException("was never started");
        }
        try {
            assertThat(process.awaitExit(DEATH_LIMIT)).as("died at the point").isEqualTo(Deadly.EXIT_CODE);
        } finally {
            forgetPoint();
        }
    }

    /// The process lives on wherever it gets to.
    void forgetPoint() {
        try {
            Files.deleteIfExists(pointFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Simulators simulators() {
        return simulators;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    StoredLog log() {
        return log;
    }

    /// Somebody new, with the credits of a welcome.
    Visitor person() {
        var name = "person" + people.incrementAndGet();
        var visitor = signIn(name, name + "@example.com");
        await().atMost(SOON).until(() -> !events(visitor, LotGranted.class).isEmpty());
        return visitor;
    }

    /// Somebody who may give money back: the owner.
    Visitor finance(Person owner) {
        return signIn(owner.name(), String.valueOf(owner.email()));
    }

    private Visitor signIn(String name, String email) {
        return new Visitor(installation.address()).signIn(simulators.manus().baseUrl(), name, email);
    }

    /// What happened to somebody, of one kind.
    <T extends DomainEvent> List<T> events(Visitor person, Class<T> type) {
        return log.about(person.sessionUserId()).stream()
                .map(StoredLog.At::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /// Whether every task and every notice we understand is done; questions that are asked again and again do not
    /// count.
    boolean isIdle() {
        return count("select count(*) from scheduled_task where state = 'waiting' and kind like 'payments.%'"
                                + " and payload <> '' and kind <> 'payments.ask-provider'")
                        == 0
                && count("select count(*) from webhook_inbox where state in ('received', 'orphan')"
                                + " or state = 'parked' and reason <> 'not-understood'")
                        == 0;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        log.close();
        simulators.close();
        installation.database().close();
    }
}
