package chat.limitless.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.eventstore.DatabaseUrl;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventLogOptions;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.EventToAppend;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.RequestScope;
import chat.limitless.platform.testing.PlatformApplication;
import chat.limitless.platform.testing.Purse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Commands on the real log, with a second instance that appends to the same streams.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    private final Commands commands = PlatformApplication.shared().getBean(Commands.class);
    private final EventLog log = PlatformApplication.shared().getBean(EventLog.class);
    private final EventSerializer serializer = PlatformApplication.shared().getBean(EventSerializer.class);
    private final AggregateCache cache = PlatformApplication.shared().getBean(AggregateCache.class);
    private final Ids ids = PlatformApplication.shared().getBean(Ids.class);
    private EventLog otherInstance;

    @BeforeAll
    void open_the_log_a_second_time() {
        otherInstance = EventLog.open(EventLogOptions.writer(
                DatabaseUrl.parse(PlatformApplication.database().commandUrl()), Clock.systemUTC()));
    }

    @AfterAll
    void close_it() {
        otherInstance.close();
    }

    @Test
    void a_command_is_answered_with_the_position_of_its_event() {
        var account = account();

        var answer = commands.send(grant(account, "lot_one", 100));

        var stored = log.readStream(account.value(), 0, 10);
        assertThat(stored).hasSize(1);
        assertThat(answer)
                .isEqualTo(new CommandAnswer(account.value(), stored.getFirst().position()));
    }

    @Test
    void repeating_a_command_appends_nothing_and_is_answered_with_the_position_it_stands_at() {
        var account = account();
        var first = commands.send(grant(account, "lot_one", 100));

        var second = commands.send(grant(account, "lot_one", 100));

        assertThat(second).isEqualTo(first);
        assertThat(log.readStream(account.value(), 0, 10)).hasSize(1);
    }

    @Test
    void a_refusal_reaches_the_caller_with_its_facts_and_is_decided_once() {
        var account = account();
        commands.send(grant(account, "lot_one", 100));
        var before = Purse.DECISIONS.get();

        assertThatThrownBy(() -> commands.send(hold(account, 101))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("credits.insufficient");
            assertThat(refused.facts()).containsEntry("availableMicros", 100L);
        });
        assertThat(Purse.DECISIONS.get() - before).isEqualTo(1);
    }

    @Test
    void a_refusal_on_what_does_not_exist_leaves_nothing_behind() {
        var account = account();

        assertThatThrownBy(() -> commands.send(hold(account, 1))).isInstanceOf(Refused.class);
        assertThat(log.readStream(account.value(), 0, 10)).isEmpty();
        assertThat(commands.send(grant(account, "lot_one", 5)).position()).isPositive();
    }

    @Test
    void an_append_that_lost_a_race_is_decided_again_on_what_the_other_instance_stored() {
        var account = account();
        commands.send(grant(account, "lot_one", 100));
        appendElsewhereUnseen(account, granted(account, "lot_two", 50));

        var answer = commands.send(hold(account, 150));

        var stored = log.readStream(account.value(), 0, 10);
        assertThat(stored).hasSize(3);
        assertThat(answer.position()).isEqualTo(stored.getLast().position());
    }

    @Test
    void a_stale_refusal_is_decided_again_and_becomes_a_yes() {
        var account = account();
        commands.send(grant(account, "lot_one", 100));
        appendElsewhereUnseen(account, granted(account, "lot_two", 1_000));

        commands.send(hold(account, 1_100));

        assertThat(log.readStream(account.value(), 0, 10)).hasSize(3);
    }

    @Test
    void a_stale_yes_is_decided_again_and_becomes_a_refusal() {
        var account = account();
        commands.send(grant(account, "lot_one", 100));
        appendElsewhereUnseen(account, held(account, 60));

        assertThatThrownBy(() -> commands.send(hold(account, 60))).isInstanceOf(Refused.class);
        assertThat(log.readStream(account.value(), 0, 10)).hasSize(2);
    }

    @Test
    void a_stale_nothing_to_do_is_confirmed_at_the_newest_position() {
        var account = account();
        commands.send(grant(account, "lot_one", 100));
        appendElsewhereUnseen(account, granted(account, "lot_two", 50));

        var answer = commands.send(grant(account, "lot_one", 100));

        assertThat(answer.position())
                .isEqualTo(log.readStream(account.value(), 0, 10).getLast().position());
    }

    @Test
    void the_tail_evicts_what_another_instance_has_changed() {
        var account = account();
        commands.send(grant(account, "lot_one", 100));
        assertThat(cache.find(account.value())).isNotNull();

        appendElsewhere(account, 1, granted(account, "lot_two", 50));
        awaitTail();

        assertThat(cache.find(account.value())).isNull();
    }

    @Test
    void many_at_once_on_one_stream_all_get_through() throws Exception {
        var account = account();
        commands.send(grant(account, "lot_one", 40));
        var answers = new ArrayList<Future<Boolean>>();
        try (var clients = Executors.newFixedThreadPool(16)) {
            for (var i = 0; i < 60; i++) {
                answers.add(clients.submit(() -> accepted(hold(account, 1))));
            }
        }
        var accepted = 0;
        for (var answer : answers) {
            accepted += answer.get() ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(40);
        assertThat(log.readStream(account.value(), 0, 100)).hasSize(41);
    }

    @Test
    void a_long_stream_is_continued_from_its_snapshot() {
        var account = account();
        commands.send(grant(account, "lot_one", 1_000));
        for (var i = 0; i < 50; i++) {
            commands.send(hold(account, 1));
        }
        cache.remove(account.value());

        assertThatThrownBy(() -> commands.send(hold(account, 951))).isInstanceOf(Refused.class);
        assertThat(commands.send(hold(account, 950)).position()).isPositive();
    }

    @Test
    void inside_a_unit_of_work_a_command_is_stored_before_the_call_returns() {
        var account = account();
        var outer = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("something handled"));
        try {
            commands.send(grant(account, "lot_one", 100));

            assertThat(log.readStream(account.value(), 0, 10)).hasSize(1);
        } finally {
            outer.rollback();
        }
        assertThat(log.readStream(account.value(), 0, 10)).hasSize(1);
    }

    @Test
    void the_request_and_its_user_are_kept_with_the_event() {
        var account = account();

        RequestScope.request("req-12345678")
                .run(() -> RequestScope.user(account.userId()).run(() -> commands.send(grant(account, "lot_one", 1))));

        var stored = log.readStream(account.value(), 0, 1).getFirst();
        assertThat(serializer.deserializeMetadata(stored.metadata()))
                .containsAllEntriesOf(Map.of(
                        "requestId", "req-12345678", "userId", account.userId().value()))
                .containsKeys("correlationId", "traceId")
                .doesNotContainKey(ConflictRetry.NOT_AFTER);
    }

    private boolean accepted(HoldCredits command) {
        try {
            commands.send(command);
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    /// Appends from the other instance and keeps the aggregate in memory as it was before, as if the tail were behind.
    private void appendElsewhereUnseen(CreditAccountId account, DomainEvent event) {
        var known = Objects.requireNonNull(cache.find(account.value()));
        appendElsewhere(account, 1, event);
        awaitTail();
        cache.put(account.value(), known, 0);
    }

    private void awaitTail() {
        var subscription = PlatformApplication.shared().getBean("aggregateCacheSubscription", LogSubscription.class);
        assertThat(subscription.awaitPosition(log.head().position(), Duration.ofSeconds(5)))
                .isTrue();
    }

    private void appendElsewhere(CreditAccountId account, long sequence, DomainEvent event) {
        var eventId = ids.next("evt_");
        var serialized = serializer.serialize(event, eventId);
        otherInstance.append(List.of(new EventToAppend(
                account.value(),
                sequence,
                eventId,
                "Purse",
                serialized.eventType(),
                serialized.revision(),
                serialized.subjectId(),
                serialized.payload(),
                serializer.serializeMetadata(Map.of()))));
    }

    private CreditAccountId account() {
        return new CreditAccountId(ids.next("cra_"));
    }

    private static GrantLot grant(CreditAccountId account, String lot, long amountMicros) {
        return new GrantLot(
                account, new LotId(lot), LotKind.PROMOTIONAL, amountMicros, 0, null, null, 1, LATER, "test", NOW);
    }

    private static LotGranted granted(CreditAccountId account, String lot, long amountMicros) {
        return new LotGranted(
                account, new LotId(lot), LotKind.PROMOTIONAL, amountMicros, 0, null, null, 1, LATER, "test", NOW);
    }

    private HoldCredits hold(CreditAccountId account, long amountMicros) {
        return new HoldCredits(
                account,
                new HoldId(ids.next("hld_")),
                amountMicros,
                new ReplyId(ids.next("rpl_")),
                new ConversationId(ids.next("cnv_")),
                NOW);
    }

    private CreditsHeld held(CreditAccountId account, long amountMicros) {
        return new CreditsHeld(
                account,
                new HoldId(ids.next("hld_")),
                amountMicros,
                List.of(),
                new ReplyId(ids.next("rpl_")),
                new ConversationId(ids.next("cnv_")),
                NOW);
    }

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2027-11-01T10:00:00Z");
}
