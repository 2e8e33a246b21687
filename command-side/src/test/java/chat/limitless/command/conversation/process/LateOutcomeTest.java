package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.Command;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.command.conversation.journal.FrozenJournal;
import chat.limitless.command.conversation.journal.RunRow;
import chat.limitless.command.conversation.port.LanguageModel;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Busy;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.limits.CostLimits;
import chat.limitless.platform.limits.RateLimits;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A step of taking a message was stored, but its sender learned it late or never: no hold stays open, no reply runs
/// for
/// ever.
class LateOutcomeTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private static ReplyRig rig;
    private static ReplyRig.Instance one;

    private ReplyClient person;
    private NewMessage message;
    private ReplyParts parts;

    /// What happens instead of simply sending.
    private interface Sending {
        CommandAnswer send(Command command, Commands real);
    }

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start();
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @BeforeEach
    void write_a_message() {
        person = rig.person(one, 50);
        message = new NewMessage(
                new ConversationId(person.startChat(one)),
                person.user(),
                "127.0.0.1",
                new MessageId(rig.id("msg_")),
                null,
                ReplyRig.MODEL,
                "Hello [[sim:deltas=3]]");
    }

    @AfterEach
    void stop() {
        FrozenJournal.wake(parts.journal());
        parts.lifecycle().stop();
    }

    @Test
    void a_hold_whose_outcome_was_not_known_is_given_back() {
        var accept = acceptWith((command, real) -> {
            var answer = real.send(command);
            if (command instanceof HoldCredits) {
                throw unknown();
            }
            return answer;
        });

        assertThatThrownBy(() -> accept.accept(message)).isInstanceOf(Busy.class);

        awaitReleased();
        assertThat(state()).isEqualTo(RunRow.State.DROPPED);
    }

    @Test
    void a_reply_whose_message_may_have_been_stored_is_ended() {
        var accept = acceptWith((command, real) -> {
            var answer = real.send(command);
            if (command instanceof PostMessage) {
                throw unknown();
            }
            return answer;
        });

        assertThatThrownBy(() -> accept.accept(message)).isInstanceOf(Busy.class);

        awaitReleased();
        awaitFailed();
    }

    @Test
    void a_hold_stored_after_the_reply_was_dropped_is_given_back() {
        var accept = acceptWith((command, real) -> {
            if (command instanceof HoldCredits) {
                awaitDroppedByTheOther();
            }
            return real.send(command);
        });

        assertThatThrownBy(() -> accept.accept(message)).isInstanceOf(IllegalStateException.class);

        awaitReleased();
    }

    @Test
    void a_message_stored_after_its_reply_was_dropped_gets_an_end() {
        var accept = acceptWith((command, real) -> {
            if (command instanceof PostMessage) {
                awaitDroppedByTheOther();
            }
            return real.send(command);
        });

        assertThatThrownBy(() -> accept.accept(message)).isInstanceOf(IllegalStateException.class);

        awaitReleased();
        awaitFailed();
    }

    private AcceptMessage acceptWith(Sending sending) {
        var real = one.bean(Commands.class);
        parts = ReplyParts.of(
                one.bean(DataSource.class),
                one.bean(PersonalDataVault.class),
                command -> sending.send(command, real),
                one.bean(LanguageModel.class),
                one.bean(Conversations.class),
                one.bean(PriceBook.class),
                one.bean(TokenEstimate.class),
                one.bean(RateLimits.class),
                one.bean(CostLimits.class),
                one.bean(ReplyProperties.class),
                one.bean(JsonMapper.class),
                one.bean(Ids.class),
                one.bean(Clock.class));
        parts.lifecycle().begin();
        return parts.accept();
    }

    private static Busy unknown() {
        return Busy.undecided("no outcome", Duration.ofSeconds(1), new IllegalStateException("the line was cut"));
    }

    private ReplyId replyId() {
        return message.replyId();
    }

    private RunRow.State state() {
        return parts.store().find(replyId()).orElseThrow().state();
    }

    private void awaitDroppedByTheOther() {
        FrozenJournal.freeze(parts.journal());
        await().atMost(SOON).until(() -> state() == RunRow.State.DROPPED);
    }

    private void awaitReleased() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(rig.credits(one, person.user()))
                        .filteredOn(HoldReleased.class::isInstance)
                        .hasSize(1));
        await().atMost(SOON).until(() -> state() == RunRow.State.DROPPED || state() == RunRow.State.DONE);
    }

    private void awaitFailed() {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(one.bean(Conversations.class).eventsFrom(message.conversationId(), 0, 100))
                                .filteredOn(ReplyFailed.class::isInstance)
                                .hasSize(1));
    }
}
