package chat.limitless.ops.systemtests;

import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.MasterKeys;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.manus.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What all processes of one installation share, and the environment each side is started with: its own database
/// account, which may not migrate, and everybody else's systems.
///
/// @param address where people find it
/// @param masterKeys file of the keys that wrap personal keys
public record Installation(String address, TestDatabase database, Simulators simulators, Path masterKeys) {

    public static final String WEBHOOK_SECRET = "whsec_of_the_cluster";

    /// An empty one: tables, accounts and keys are made.
    public static Installation prepare(String address, Simulators simulators, Path folder) {
        var database = TestDatabase.fresh();
        var masterKeys = folder.resolve("master.keys");
        MasterKeys.loadOrCreate(masterKeys);
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()),
                DatabaseUrl.parse(database.commandUrl()),
                DatabaseUrl.parse(database.queryUrl()));
        return new Installation(address, database, simulators, masterKeys);
    }

    public Map<String, String> commandSide() {
        var environment = both();
        environment.put("LIMITLESS_COMMAND_DATABASE_URL", database.commandUrl());
        environment.put("VITE_APP_ID", "app_cluster");
        environment.put("OAUTH_SERVER_URL", simulators.manus().baseUrl());
        environment.put("VITE_OAUTH_PORTAL_URL", simulators.manus().baseUrl());
        environment.put("OWNER_OPEN_ID", People.OWNER.openId());
        environment.put("STRIPE_SECRET_KEY", "sk_test_cluster");
        environment.put("STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET);
        environment.put("STRIPE_API_BASE", simulators.stripe().baseUrl());
        environment.put("OPENROUTER_API_KEY", "sk-or-cluster");
        environment.put("OPENROUTER_BASE_URL", simulators.openRouter().apiUrl());
        return environment;
    }

    Map<String, String> querySide() {
        var environment = both();
        environment.put("LIMITLESS_QUERY_DATABASE_URL", database.queryUrl());
        return environment;
    }

    private Map<String, String> both() {
        Map<String, String> environment = new HashMap<>();
        environment.put("LIMITLESS_PUBLIC_URL", address);
        environment.put("LIMITLESS_MASTER_KEY_FILE", masterKeys.toString());
        environment.put("JWT_SECRET", "k1:a-secret-of-the-cluster-0123456789abcdef");
        return environment;
    }

    public static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
