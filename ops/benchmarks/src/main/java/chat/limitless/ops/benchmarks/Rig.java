package chat.limitless.ops.benchmarks;

import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.MasterKeys;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.EmbeddedDatabase;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.SimulatorsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// What the benchmarks run on: one durable database, the simulators, and the applications started as deployed.
public final class Rig implements AutoCloseable {

    private static final String PUBLIC_URL = "http://localhost:8080";
    private static final String SECRET = "benchmark-secret-of-sufficient-length-0123456789";

    private final EmbeddedDatabase database;
    private final Simulators simulators;
    private final DatabaseUrl root;
    private final Path folder;
    private final int rounds;
    private final Duration round;

    /// @param folder scratch folder for the database
    /// @param rounds how often each contender gets its turn
    /// @param round length of one turn
    /// @param vendors pace of the simulators
    public Rig(Path folder, int rounds, Duration round, SimulatorsOptions vendors) {
        this.folder = folder;
        this.rounds = rounds;
        this.round = round;
        this.database = EmbeddedDatabase.start(folder.resolve("database"), 0);
        this.root = DatabaseUrl.parse(database.migrationUrl());
        // As in any installation: both sides find their accounts and the key file ready.
        MasterKeys.loadOrCreate(folder.resolve("master.keys"));
        Provisioning.prepare(root, DatabaseUrl.parse(database.commandUrl()), DatabaseUrl.parse(database.queryUrl()));
        try {
            this.simulators = Simulators.start(vendors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// How often each contender gets its turn.
    public int rounds() {
        return rounds;
    }

    /// Length of one turn.
    public Duration round() {
        return round;
    }

    /// Length of the turn that is thrown away.
    public Duration warmUp() {
        return round.multipliedBy(2);
    }

    /// Account that may do everything.
    public String user() {
        return root.user();
    }

    /// Its password.
    public String password() {
        return root.password();
    }

    /// JDBC address of a database of this name, created when missing, with the driver settings of the product.
    public String database(String name) {
        try (var connection = root.connect(null, 30_000);
                var statement = connection.createStatement()) {
            statement.execute("create database if not exists " + name + " character set utf8mb4 collate utf8mb4_bin");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return root.jdbcUrl().replace(root.port() + "/?", root.port() + "/" + name + "?");
    }

    /// The account that may read everything.
    public DatabaseUrl reader() {
        return root;
    }

    /// Scratch folder of this run.
    public Path folder() {
        return folder;
    }

    /// Where a section may leave the logs of its processes.
    public Path logs() {
        return folder.resolve("logs");
    }

    /// The outside world.
    public Simulators simulators() {
        return simulators;
    }

    /// Starts one of the applications on free ports.
    public ConfigurableApplicationContext start(Class<?> application, String configuration, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.config.name=" + configuration);
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--management.server.port=-1");
        arguments.add("--logging.level.root=warn");
        settings().forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    /// What a deployment would put into the environment, for both sides.
    public Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", database.migrationUrl());
        settings.put("LIMITLESS_COMMAND_DATABASE_URL", database.commandUrl());
        settings.put("LIMITLESS_QUERY_DATABASE_URL", database.queryUrl());
        settings.put("LIMITLESS_MASTER_KEY_FILE", folder.resolve("master.keys").toString());
        settings.put("LIMITLESS_PUBLIC_URL", PUBLIC_URL);
        settings.put("JWT_SECRET", "local:" + SECRET);
        settings.put("VITE_APP_ID", "limitless");
        settings.put("OAUTH_SERVER_URL", simulators.manus().baseUrl());
        settings.put("VITE_OAUTH_PORTAL_URL", simulators.manus().baseUrl());
        settings.put("OPENROUTER_API_KEY", "benchmark");
        settings.put("OPENROUTER_BASE_URL", simulators.openRouter().apiUrl());
        settings.put("STRIPE_SECRET_KEY", "sk_test_benchmark");
        settings.put("STRIPE_WEBHOOK_SECRET", "whsec_benchmark");
        settings.put("STRIPE_API_BASE", simulators.stripe().baseUrl());
        return settings;
    }

    /// Tells what is going on.
    public void say(String format, Object... values) {
        IO.println(String.format(Locale.ROOT, format, values));
    }

    @Override
    public void close() {
        simulators.close();
        database.close();
    }
}
