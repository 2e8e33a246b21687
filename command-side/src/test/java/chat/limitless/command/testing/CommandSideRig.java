package chat.limitless.command.testing;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserId;
import chat.limitless.command.CommandSideApplication;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignInRegistry;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.SimulatorsOptions;
import chat.limitless.simulators.manus.Person;
import chat.limitless.simulators.stripe.DeliveryPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The whole command side as a deployment runs it, on a fresh database, with the vendors played by simulators.
public final class CommandSideRig implements AutoCloseable {

    public static final String PUBLIC_URL = "http://localhost:4711";
    public static final String WEBHOOK_SECRET = "whsec_of_this_test";
    public static final String OWNER_EMAIL = "owner@example.com";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDatabase database = TestDatabase.fresh();
    private final Simulators simulators;
    private final List<String> settings;
    private final List<ConfigurableApplicationContext> more = new ArrayList<>();
    private ConfigurableApplicationContext application;

    private CommandSideRig(
            UnaryOperator<String> way,
            ApplicationContextInitializer<ConfigurableApplicationContext> firstRun,
            SimulatorsOptions vendors,
            String... more) {
        try {
            simulators = Simulators.start(vendors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()),
                DatabaseUrl.parse(database.commandUrl()),
                DatabaseUrl.parse(database.queryUrl()));
        settings = settings(way.apply(database.commandUrl()), more);
        application = run(firstRun);
    }

    /// Starts everything; settings are written as `--name=value`.
    public static CommandSideRig start(String... settings) {
        return startBehind(UnaryOperator.identity(), settings);
    }

    /// The same, with the database reached by another address.
    ///
    /// @param way from the address of the database to the one that leads there
    public static CommandSideRig startBehind(UnaryOperator<String> way, String... settings) {
        return new CommandSideRig(way, _ -> {}, SimulatorsOptions.test(), settings);
    }

    /// The same, with beans wrapped as long as it is not restarted.
    public static CommandSideRig start(BeanPostProcessor wrapping, String... settings) {
        return wrapped(wrapping, SimulatorsOptions.test(), settings);
    }

    /// The same, with a clock of the test's own for us and for the vendors.
    public static CommandSideRig start(AdvancingClock clock, String... settings) {
        return wrapped(clock, SimulatorsOptions.test().withClock(clock), settings);
    }

    private static CommandSideRig wrapped(BeanPostProcessor wrapping, SimulatorsOptions vendors, String... settings) {
        return new CommandSideRig(
                UnaryOperator.identity(),
                context -> context.getBeanFactory().addBeanPostProcessor(wrapping),
                vendors,
                settings);
    }

    private List<String> settings(String commandUrl, String... more) {
        var environment = Map.ofEntries(
                Map.entry("LIMITLESS_COMMAND_DATABASE_URL", commandUrl),
                Map.entry("LIMITLESS_PUBLIC_URL", PUBLIC_URL),
                Map.entry("LIMITLESS_MASTER_KEY_FILE", keyFile()),
                Map.entry("JWT_SECRET", "a-secret-of-this-test-0123456789abcdef"),
                Map.entry("VITE_APP_ID", "app_test"),
                Map.entry("OAUTH_SERVER_URL", simulators.manus().baseUrl()),
                Map.entry("VITE_OAUTH_PORTAL_URL", simulators.manus().baseUrl()),
                Map.entry("OWNER_OPEN_ID", Person.openIdOf(OWNER_EMAIL)),
                Map.entry("STRIPE_SECRET_KEY", "sk_test_1234567890"),
                Map.entry("STRIPE_WEBHOOK_SECRET", WEBHOOK_SECRET),
                Map.entry("STRIPE_API_BASE", simulators.stripe().baseUrl()),
                Map.entry("OPENROUTER_API_KEY", "sk-or-test"),
                Map.entry("OPENROUTER_BASE_URL", simulators.openRouter().apiUrl()),
                // Tests sign in and buy more often than people do, all from one address.
                Map.entry("limitless.limits.sign-in", "100000/1m"),
                Map.entry("limitless.limits.checkout", "100000/1m"),
                Map.entry("limitless.limits.checkout-per-address", "100000/1m"),
                Map.entry("limitless.limits.messages", "100000/1m"),
                Map.entry("limitless.limits.messages-per-address", "100000/1m"),
                Map.entry("server.port", "0"),
                Map.entry("management.server.port", "-1"));
        var all = new ArrayList<String>();
        all.add("--spring.config.name=" + CommandSideApplication.CONFIG_NAME);
        var given = Arrays.asList(more);
        environment.forEach((name, value) -> {
            if (given.stream().noneMatch(setting -> setting.startsWith("--" + name + "="))) {
                all.add("--" + name + "=" + value);
            }
        });
        all.addAll(given);
        return all;
    }

    private String keyFile() {
        return Path.of("target", database.prefix() + ".keys").toAbsolutePath().toString();
    }

    private ConfigurableApplicationContext run(ApplicationContextInitializer<ConfigurableApplicationContext> first) {
        var started = new SpringApplicationBuilder(CommandSideApplication.class)
                .initializers(first)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
        simulators.sendWebhooksTo(
                "http://localhost:" + started.getEnvironment().getRequiredProperty("local.server.port")
                        + "/api/v1/webhooks/stripe",
                WEBHOOK_SECRET);
        return started;
    }

    /// Starts one more instance beside the others, on the same data; answers with its address. Webhooks go on to the
    /// first one.
    public URI startAnother() {
        var started = new SpringApplicationBuilder(CommandSideApplication.class)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
        more.add(started);
        return URI.create("http://localhost:" + started.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /// Ends the application and starts it again on the same data.
    public void restart() {
        application.close();
        application = run(_ -> {});
    }

    /// Where it listens.
    public URI address(String path) {
        return URI.create("http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port"))
                .resolve(path);
    }

    public Simulators simulators() {
        return simulators;
    }

    public TestDatabase database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /// A browser nobody has signed in with.
    public Browser browser() {
        return new Browser(this);
    }

    /// A browser somebody has signed in with.
    public Browser signedIn(String email) {
        var browser = browser();
        browser.signIn(email.substring(0, email.indexOf('@')), email);
        return email.equals(OWNER_EMAIL) ? holding(Role.ADMIN, browser) : browser;
    }

    /// A browser of somebody who holds a role.
    public Browser signedInAs(Role role, String email) {
        var browser = signedIn(email);
        bean(Commands.class).send(new GrantRole(browser.userId(), role, new UserId("usr_theadmin"), Instant.now()));
        return holding(role, browser);
    }

    /// Requests are judged by what the registry has read of the log, which is a moment behind the sign-in.
    private Browser holding(Role role, Browser browser) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        bean(SignInRegistry.class).rolesOf(browser.userId()).contains(role));
        return browser;
    }

    /// Plans how Stripe delivers what happens next.
    public void deliver(String plan) {
        simulators.stripe().plan(DeliveryPlan.of((ObjectNode) JSON.readTree(plan)));
    }

    /// Everything in a stream.
    public List<DomainEvent> events(String streamId) {
        var serializer = bean(EventSerializer.class);
        return bean(EventLog.class).readStream(streamId, 0, 1000).stream()
                .map(serializer::deserialize)
                .toList();
    }

    /// The events of one kind in a stream.
    public <T> List<T> events(String streamId, Class<T> type) {
        return events(streamId).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        more.forEach(ConfigurableApplicationContext::close);
        application.close();
        simulators.close();
        database.close();
    }
}
