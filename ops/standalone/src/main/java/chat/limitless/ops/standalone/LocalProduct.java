package chat.limitless.ops.standalone;

import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.MasterKeys;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.EmbeddedDatabase;
import chat.limitless.query.QuerySideApplication;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Everything that makes up a local run, started in the order in which the parts need each other.
final class LocalProduct {

    /// Whoever presses Ctrl-C does not want to wait: replies still running are cut, with their text kept.
    private static final Duration DRAIN_LIMIT = Duration.ofMillis(500);

    private LocalProduct() {}

    /// Where to look.
    ///
    /// @param product the address to open
    /// @param mails where the mails it sends are read
    record Addresses(URI product, URI mails) {}

    /// Starts all parts and answers with the addresses to open.
    static Addresses start(StandaloneOptions options, DataFolder data, Teardown running) {
        LogFiles.into(data.folder("logs").resolve("limitless.log"));
        var port = options.port() == 0 ? DataFolder.freePort() : options.port();
        var address = URI.create("http://localhost:" + port);
        var vendors =
                running.add(LocalVendors.start(data, options.s3Server(), address.resolve("/api/v1/webhooks/stripe")));
        var database = running.add(EmbeddedDatabase.start(data.folder("database"), data.port("database"))
                .closedByCaller());
        // Both sides read the key file, neither may make it while the other does.
        MasterKeys.loadOrCreate(keyFile(data));
        // Before either side starts: both come up at once, each with an account that has to be there.
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()),
                DatabaseUrl.parse(database.commandUrl()),
                DatabaseUrl.parse(database.queryUrl()));
        vendors.awaitReady();
        var applications = running.add(Applications.start(
                CommandSideApplication.class, QuerySideApplication.class, settings(data, database, vendors, address)));
        running.add(FrontDoor.open(
                port, RouteTable.load(), applications.commandSide(), applications.querySide(), options.webui()));
        return new Addresses(address, vendors.mailPage());
    }

    private static Map<String, String> settings(
            DataFolder data, EmbeddedDatabase database, LocalVendors vendors, URI address) {
        Map<String, String> settings = new HashMap<>(vendors.settings());
        settings.put("DATABASE_URL", database.migrationUrl());
        settings.put("LIMITLESS_COMMAND_DATABASE_URL", database.commandUrl());
        settings.put("LIMITLESS_QUERY_DATABASE_URL", database.queryUrl());
        settings.put("LIMITLESS_MASTER_KEY_FILE", keyFile(data).toString());
        settings.put("LIMITLESS_PUBLIC_URL", address.toString());
        settings.put("LIMITLESS_SEARCH_DIRECTORY", data.folder("search").toString());
        settings.put("JWT_SECRET", "local:" + data.secret("JWT_SECRET"));
        settings.put("limitless.reply.drain-limit", DRAIN_LIMIT.toMillis() + "ms");
        settings.put("STRIPE_WEBHOOK_SECRET", data.secret("STRIPE_WEBHOOK_SECRET"));
        return settings;
    }

    private static Path keyFile(DataFolder data) {
        return data.folder("keys").resolve("master.keys");
    }
}
