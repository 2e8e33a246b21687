package chat.limitless.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.SignIn;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.testing.Names;
import chat.limitless.platform.testing.PlatformApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Event processors on the log: tokens, replay, dead letters.
class ProcessingTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Commands commands = PlatformApplication.shared().getBean(Commands.class);
    private final EventLog log = PlatformApplication.shared().getBean(EventLog.class);
    private final EventSerializer serializer = PlatformApplication.shared().getBean(EventSerializer.class);
    private final Names names = PlatformApplication.shared().getBean(Names.class);
    private final JdbcClient jdbc = PlatformApplication.shared().getBean(JdbcClient.class);
    private final Ids ids = PlatformApplication.shared().getBean(Ids.class);
    private final EventProcessingConfiguration processing =
            PlatformApplication.shared().getBean(EventProcessingConfiguration.class);

    @Test
    void an_event_reaches_its_handler_with_its_position() {
        var user = user();

        var answer = commands.send(signIn(user, "Ada"));

        await().atMost(SOON).until(() -> names.handled.contains(user.value() + "@" + answer.position()));
        assertThat(names.names).contains("Ada");
    }

    @Test
    void after_a_reset_everything_is_handled_again() {
        var user = user();
        var answer = commands.send(signIn(user, "Grace"));
        var entry = user.value() + "@" + answer.position();
        await().atMost(SOON).until(() -> names.handled.contains(entry));
        var before = List.copyOf(names.handled);

        var processor = processor();
        processor.shutDown();
        processor.resetTokens();
        assertThat(names.handled).isEmpty();
        processor.start();

        await().atMost(SOON).until(() -> names.handled.containsAll(before));
        await().atMost(SOON)
                .until(() -> processor.processingStatus().values().stream()
                        .allMatch(status -> status.isCaughtUp() && !status.isErrorState()));
        var later = commands.send(signIn(user, "Grace"));
        await().atMost(SOON).until(() -> names.handled.contains(user.value() + "@" + later.position()));
    }

    @Test
    void a_failing_event_is_parked_as_a_reference_and_handled_later_in_order() {
        var poisoned = user();
        var healthy = user();
        names.poisoned.add(poisoned.value());
        var first = commands.send(signIn(poisoned, "Canary Parked"));
        var second = commands.send(signIn(poisoned, "Canary Following"));
        var other = commands.send(signIn(healthy, "Healthy"));

        await().atMost(SOON).until(() -> parked(poisoned) == 2);
        assertThat(names.handled)
                .contains(healthy.value() + "@" + other.position())
                .doesNotContain(poisoned.value() + "@" + first.position());
        assertNothingPersonalIn("dead_letter_entry");
        assertThat(causesOf(poisoned)).containsOnly("java.lang.IllegalArgumentException");

        names.poisoned.clear();
        var letters = processing
                .sequencedDeadLetterProcessor(PlatformApplication.NAMES)
                .orElseThrow();
        processAll(letters);

        assertThat(names.handled)
                .containsSubsequence(
                        poisoned.value() + "@" + first.position(), poisoned.value() + "@" + second.position());
        assertThat(names.names).contains("Canary Parked", "Canary Following");
        assertThat(parked(poisoned)).isZero();
    }

    @Test
    void tokens_are_in_the_database_and_owned_by_this_instance() {
        var owners = jdbc.sql("select distinct owner from token_entry where processor_name = ?")
                .param(PlatformApplication.NAMES)
                .query(String.class)
                .list();
        assertThat(owners).allSatisfy(owner -> assertThat(owner).startsWith("node-"));
        assertThat(log.tail().failure()).isEmpty();
    }

    @Test
    void a_saga_keeps_its_state_and_its_commands_are_stored_with_their_cause() {
        var user = user();
        var account = CreditAccountId.of(user);
        commands.send(signIn(user, "Mary"));
        commands.send(new GrantRole(user, Role.FINANCE, user, NOW));
        var cause = commands.send(new GrantRole(user, Role.SUPPORT, user, NOW));

        await().atMost(SOON).until(() -> log.readStream(account.value(), 0, 10).size() == 2);
        var stored = log.readStream(account.value(), 0, 10);
        assertThat(stored).allSatisfy(event -> assertThat(event.position()).isPositive());
        assertThat(new String(stored.get(1).payload(), StandardCharsets.UTF_8)).contains("lot_role2");
        var causeEvent = log.read(cause.position() - 1, 1).getFirst();
        assertThat(serializer.deserializeMetadata(stored.get(1).metadata()).get("traceId"))
                .isEqualTo(serializer.deserializeMetadata(causeEvent.metadata()).get("traceId"));

        commands.send(new DisableUser(user, user, NOW));
        await().atMost(SOON).until(() -> sagasOf(user) == 0);
    }

    private int sagasOf(UserId user) {
        return jdbc.sql("select count(*) from association_value_entry where association_value = ?")
                .param(user.value())
                .query(Integer.class)
                .single();
    }

    private static void processAll(SequencedDeadLetterProcessor<?> letters) {
        while (letters.processAny()) {
            // one sequence after the other
        }
    }

    private int parked(UserId user) {
        return jdbc.sql("select count(*) from dead_letter_entry where sequence_identifier = ?")
                .param(user.value())
                .query(Integer.class)
                .single();
    }

    /// The second letter followed the first one without being tried, so it has no cause of its own.
    private List<String> causesOf(UserId user) {
        return jdbc.sql("select cause_type from dead_letter_entry where sequence_identifier = ?"
                        + " and cause_type is not null")
                .param(user.value())
                .query(String.class)
                .list();
    }

    private void assertNothingPersonalIn(String table) {
        for (var row : jdbc.sql("select * from " + table).query().listOfRows()) {
            for (Map.Entry<String, Object> column : row.entrySet()) {
                var text = column.getValue() instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(column.getValue());
                assertThat(text).as(column.getKey()).doesNotContain("Canary");
            }
        }
    }

    private StreamingEventProcessor processor() {
        return processing
                .eventProcessor(PlatformApplication.NAMES, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private UserId user() {
        return new UserId(ids.next("usr_"));
    }

    private SignIn signIn(UserId user, String name) {
        return new SignIn(
                user,
                "testing",
                PersonalText.of("external"),
                PersonalText.of(name),
                null,
                null,
                new SignInId(ids.next("sgn_")),
                null,
                null,
                false,
                NOW);
    }
}
