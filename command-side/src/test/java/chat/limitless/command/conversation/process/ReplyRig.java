package chat.limitless.command.conversation.process;

import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.command.CommandSideApplication;
import chat.limitless.command.testing.AdvancingClock;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.simulators.Simulators;
import chat.limitless.simulators.SimulatorsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The command side, once or more often, on one real database, with the simulated provider, over real HTTP.
final class ReplyRig implements AutoCloseable {

    static final String MODEL = "openai/gpt-4o-mini";
    static final long MICROS_PER_CREDIT = 1_000_000;

    private final TestDatabase database = TestDatabase.fresh();
    private final Simulators simulators;
    private final AdvancingClock clock = new AdvancingClock();
    private final List<Instance> instances = new ArrayList<>();
    private final Ids ids = Ids.timeOrdered(Clock.systemUTC());

    ReplyRig() throws IOException {
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()),
                DatabaseUrl.parse(database.commandUrl()),
                DatabaseUrl.parse(database.queryUrl()));
        simulators = Simulators.start(SimulatorsOptions.test());
    }

    Simulators simulators() {
        return simulators;
    }

    /// Makes it later for all instances; the database and this test stay where they are.
    void pass(Duration time) {
        clock.advance(time);
    }

    String id(String prefix) {
        return ids.next(prefix);
    }

    /// Starts one more instance. Lease and sweep are short, so that tests of a loss do not take long.
    Instance start(Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("spring.config.name", CommandSideApplication.CONFIG_NAME);
        settings.put("server.port", "0");
        settings.put("management.server.port", "-1");
        settings.put("LIMITLESS_COMMAND_DATABASE_URL", database.commandUrl());
        settings.put("LIMITLESS_QUERY_DATABASE_URL", database.queryUrl());
        settings.put("LIMITLESS_MASTER_KEY_FILE", keyFile().toString());
        settings.put("LIMITLESS_PUBLIC_URL", "http://localhost:8080");
        settings.put("JWT_SECRET", "0123456789abcdef0123456789abcdef");
        settings.put("VITE_APP_ID", "app");
        settings.put("OAUTH_SERVER_URL", simulators.manus().baseUrl());
        settings.put("VITE_OAUTH_PORTAL_URL", simulators.manus().baseUrl());
        settings.put("STRIPE_SECRET_KEY", "sk_test_rig");
        settings.put("STRIPE_WEBHOOK_SECRET", "whsec_rig");
        settings.put("STRIPE_API_BASE", simulators.stripe().baseUrl());
        settings.put("OPENROUTER_API_KEY", "sk-or-rig");
        settings.put("OPENROUTER_BASE_URL", simulators.openRouter().apiUrl());
        settings.put("limitless.reply.lease", "3s");
        settings.put("limitless.reply.sweep-interval", "300ms");
        settings.put("limitless.reply.look-up-pauses", "100ms,200ms,400ms,800ms,1s,1s");
        settings.put("limitless.reply.drain-limit", "1s");
        settings.put("limitless.openrouter.idle-timeout", "2s");
        settings.put("limitless.web.burst", "100000");
        settings.put("limitless.web.per-second", "100000");
        settings.put("limitless.limits.messages", "100000/1m");
        settings.put("limitless.limits.messages-per-address", "100000/1m");
        settings.putAll(more);
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var instance = new Instance(new SpringApplicationBuilder(CommandSideApplication.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(clock))
                .run(arguments));
        instances.add(instance);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> instance.bean(PriceBook.class).version() > 0);
        return instance;
    }

    Instance start() {
        return start(Map.of());
    }

    private Path keyFile() {
        try {
            var folder = Files.createDirectories(Path.of("target", "reply-rig"));
            return folder.resolve(database.prefix() + ".keys").toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A person with credits.
    ReplyClient person(Instance instance, long credits) {
        return personWithMicros(instance, credits * MICROS_PER_CREDIT);
    }

    /// A person with exactly so much.
    ReplyClient personWithMicros(Instance instance, long micros) {
        var user = new UserId("usr_" + id("").substring(6));
        var now = Instant.now(Clock.systemUTC());
        instance.bean(Commands.class)
                .send(new GrantLot(
                        CreditAccountId.of(user),
                        new LotId("lot_welcome"),
                        LotKind.PROMOTIONAL,
                        micros,
                        0,
                        null,
                        null,
                        10,
                        now.plus(Duration.ofDays(60)),
                        "welcome",
                        now));
        var cookie = instance.bean(SessionTokens.class).begin(user, new SignInId(id("sgn_")));
        return new ReplyClient(user, cookie.getName() + "=" + cookie.getValue(), this, "127.0.0.1");
    }

    /// Everything that happened to a person's credits.
    List<CreditEvent> credits(Instance instance, UserId user) {
        var serializer = instance.bean(EventSerializer.class);
        return instance.bean(EventLog.class).readStream(CreditAccountId.of(user).value(), 0, 10_000).stream()
                .map(serializer::deserialize)
                .map(CreditEvent.class::cast)
                .toList();
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
        simulators.close();
        database.close();
    }

    /// One running command side.
    record Instance(ConfigurableApplicationContext context) implements AutoCloseable {

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        ReplyParts parts() {
            return bean(ReplyParts.class);
        }

        String url() {
            return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
