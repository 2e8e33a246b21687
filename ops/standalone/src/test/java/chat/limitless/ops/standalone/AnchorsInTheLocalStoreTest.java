package chat.limitless.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.command.tasks.PeriodicJob;
import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventLogOptions;
import chat.limitless.eventstore.EventToAppend;
import chat.limitless.eventstore.HeadAnchor;
import chat.limitless.eventstore.LogVerifier;
import chat.limitless.eventstore.Provisioning;
import chat.limitless.ops.database.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/// The hourly anchor of the head of the log, from the job to the S3 server of a local run and back to the verifier:
/// what the chain alone cannot show, a tail that was cut off, the anchors do.
@Timeout(120)
class AnchorsInTheLocalStoreTest {

    private static final Path S3_SERVER = Path.of("target/app/s3-server.jar");
    private static final String BUCKET = "limitless";

    @TempDir
    Path scratch;

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"chat.limitless.command.anchors", "chat.limitless.command.external.s3"})
    @ConfigurationPropertiesScan("chat.limitless.command.external.s3")
    static class Anchoring {}

    @Test
    void anchors_are_kept_and_show_that_the_end_of_the_log_was_cut_off() throws Exception {
        try (var databases = TestDatabase.fresh();
                var folder = DataFolder.open(scratch.resolve("data"));
                var vendors =
                        LocalVendors.start(folder, S3_SERVER.toAbsolutePath(), URI.create("http://localhost:1"))) {
            var root = DatabaseUrl.parse(databases.migrationUrl());
            var command = DatabaseUrl.parse(databases.commandUrl());
            Provisioning.prepare(root, command, DatabaseUrl.parse(databases.queryUrl()));
            try (var log = EventLog.open(EventLogOptions.writer(command, Clock.systemUTC()));
                    var context = anchoring(log, vendors)) {
                var job = context.getBean(PeriodicJob.class);
                append(log, 0, 1, 2);
                // The server may still be starting: a failed job is tried again, here as in the product.
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .ignoreExceptionsInstanceOf(SdkException.class)
                        .until(() -> {
                            job.run();
                            return true;
                        });
                append(log, 3, 4);
                job.run();
                var kept = anchors(context);
                assertThat(kept).contains(log.head().anchor());
                assertThat(kept).extracting(HeadAnchor::position).contains(3L, 5L);
                assertThat(new LogVerifier(root).verify(kept).intact()).isTrue();
                cutTail(root);
                assertThat(new LogVerifier(root).verify(List.of()).intact()).isTrue();
                assertThat(new LogVerifier(root).verify(kept).intact()).isFalse();
            }
        }
    }

    private static ConfigurableApplicationContext anchoring(EventLog log, LocalVendors vendors) {
        var settings = vendors.settings();
        return new SpringApplicationBuilder(Anchoring.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("eventLog", log);
                    beans.registerSingleton("clock", Clock.systemUTC());
                })
                .run(
                        "--spring.config.name=anchoring",
                        "--limitless.s3.endpoint=" + settings.get("S3_ENDPOINT"),
                        "--limitless.s3.bucket=" + settings.get("S3_BUCKET"),
                        "--limitless.s3.access-key=" + settings.get("S3_ACCESS_KEY"),
                        "--limitless.s3.secret-key=" + settings.get("S3_SECRET_KEY"));
    }

    private static void append(EventLog log, long... sequences) {
        for (var sequence : sequences) {
            var nothing = "{}".getBytes(StandardCharsets.UTF_8);
            log.append(List.of(new EventToAppend(
                    "tst_1", sequence, "evt_" + sequence, "Test", "test.happened", 1, null, nothing, nothing)));
        }
    }

    private static List<HeadAnchor> anchors(ApplicationContext context) {
        var client = context.getBean(S3Client.class);
        var found = new ArrayList<HeadAnchor>();
        for (S3Object object : client.listObjectsV2(list -> list.bucket(BUCKET).prefix("anchors/"))
                .contents()) {
            var bytes = client.getObjectAsBytes(get -> get.bucket(BUCKET).key(object.key()));
            found.add(HeadAnchor.parse(bytes.asUtf8String()));
        }
        return found;
    }

    /// Cuts the log back to position 3, head row and all: what is left is a perfect chain.
    private static void cutTail(DatabaseUrl root) throws SQLException {
        try (var connection = root.connect(DatabaseName.EVENTS, 30_000);
                var statement = connection.createStatement()) {
            statement.execute("delete from event_log where position > 3");
            statement.execute("update log_head set position = 3,"
                    + " hash = (select hash from event_log where position = 3),"
                    + " recorded_at = (select recorded_at from event_log where position = 3)");
        }
    }
}
