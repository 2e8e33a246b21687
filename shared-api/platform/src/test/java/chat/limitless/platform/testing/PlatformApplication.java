package chat.limitless.platform.testing;

import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import chat.limitless.platform.log.AggregateRegistration;
import chat.limitless.platform.log.ProcessorRegistration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/// The application under test. One instance is shared by all tests of the JVM, because starting takes seconds.
@SpringBootApplication(scanBasePackages = "chat.limitless.platform")
public class PlatformApplication {

    /// Name of the processor of [Names].
    public static final String NAMES = "projection.names";

    @Bean
    static AggregateRegistration<Purse> purse() {
        return AggregateRegistration.of(Purse.class, Purse::new, "testing.purse", 1);
    }

    @Bean
    static AggregateRegistration<Member> member() {
        return AggregateRegistration.of(Member.class, Member::new, "testing.member", 1);
    }

    @Bean
    static ProcessorRegistration namesProcessor() {
        return ProcessorRegistration.named(NAMES)
                .handler(Names.class)
                .segments(2)
                .batch(50)
                .withDeadLetters();
    }

    @Bean
    static ProcessorRegistration welcome() {
        return ProcessorRegistration.named("process.welcome")
                .saga(WelcomeSaga.class)
                .segments(2)
                .batch(10);
    }

    private static final class Shared {

        static final TestDatabase DATABASE = TestDatabase.fresh();
        static final ConfigurableApplicationContext CONTEXT = start(DATABASE);
    }

    /// The shared instance.
    public static ConfigurableApplicationContext shared() {
        return Shared.CONTEXT;
    }

    /// The databases of the shared instance.
    public static TestDatabase database() {
        return Shared.DATABASE;
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        Provisioning.prepare(
                DatabaseUrl.parse(database.migrationUrl()),
                DatabaseUrl.parse(database.commandUrl()),
                DatabaseUrl.parse(database.queryUrl()));
        var application = new SpringApplicationBuilder(PlatformApplication.class)
                .registerShutdownHook(true)
                .build();
        return application.run(settings(database).toArray(String[]::new));
    }

    /// Complete settings, as arguments.
    public static List<String> settings(TestDatabase database) {
        var arguments = new ArrayList<String>();
        arguments.add("--limitless.database.side=command");
        arguments.add("--LIMITLESS_COMMAND_DATABASE_URL=" + database.commandUrl());
        arguments.add("--LIMITLESS_PUBLIC_URL=http://localhost:8080");
        arguments.add("--JWT_SECRET=new:first-secret-of-the-tests-0123456789,old:second-secret-9876543210");
        arguments.add("--LIMITLESS_MASTER_KEY_FILE="
                + Path.of("target", "test-master.keys").toAbsolutePath());
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--limitless.log.snapshot-every=20");
        arguments.add("--limitless.web.burst=100000");
        arguments.add("--limitless.web.max-body-bytes=2000");
        arguments.add("--spring.lifecycle.timeout-per-shutdown-phase=" + Duration.ofSeconds(2));
        return arguments;
    }

    /// Starts it by hand.
    public static void main(String[] arguments) {
        SpringApplication.run(PlatformApplication.class, arguments);
    }
}
