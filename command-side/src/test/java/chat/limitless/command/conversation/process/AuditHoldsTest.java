package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.Command;
import chat.limitless.api.PersonalText;
import chat.limitless.api.conversation.ConversationCommand.CompleteReply;
import chat.limitless.api.conversation.ConversationCommand.PostMessage;
import chat.limitless.api.conversation.ConversationEvent;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.conversation.ReplyTerms;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.command.conversation.journal.AuditStore;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunPrices;
import chat.limitless.command.testing.PriceStories;
import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.Commands;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Holds nobody is going to end are found in the log and ended, once; what somebody is at work on is left alone.
class AuditHoldsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long HELD_MICROS = 1_000;

    private static ReplyRig rig;
    private static ReplyRig.Instance one;
    private static ReplyRig.Instance two;

    private ReplyClient person;
    private ConversationId chat;
    private MessageId messageId;
    private ReplyId replyId;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        var settings = Map.of("limitless.reply.audit-after", "0s", "limitless.reply.audit-every", "1h");
        one = rig.start(settings);
        two = rig.start(settings);
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @BeforeEach
    void hold() {
        person = rig.person(one, 50);
        chat = new ConversationId(person.startChat(one));
        messageId = new MessageId(rig.id("msg_"));
        replyId = ReplyIds.of(person.user(), chat, messageId);
        send(new HoldCredits(account(), replyId.holdId(), HELD_MICROS, replyId, chat, now()));
    }

    @Test
    void a_hold_without_a_message_is_given_back() {
        audit(one);

        assertThat(SendMessageTest.only(credits(), HoldReleased.class).reason()).isEqualTo("not-posted");
        hasOneEnd();
    }

    @Test
    void a_hold_whose_reply_nobody_writes_expires_and_the_reply_ends() {
        post();

        audit(one);

        SendMessageTest.only(credits(), HoldExpired.class);
        assertThat(SendMessageTest.only(events(), ReplyFailed.class).reason()).isEqualTo("instance-lost");
        hasOneEnd();
    }

    @Test
    void a_hold_whose_answer_is_in_the_log_is_settled_by_the_prices_of_its_time() {
        post();
        complete(null);

        audit(one);

        var settled = SendMessageTest.only(credits(), HoldSettled.class);
        assertThat(settled.receipt().costSource()).isEqualTo(CostSource.ESTIMATED);
        assertThat(settled.receipt().completionTokens()).isEqualTo(2);
        assertThat(settled.spentMicros()).isBetween(1L, HELD_MICROS);
        assertThat(settled.late()).isFalse();
        hasOneEnd();
    }

    @Test
    void a_hold_whose_bill_the_provider_has_not_written_yet_waits_for_it() {
        post();
        complete("gen-nobody-knows");

        audit(one);

        assertThat(credits()).noneMatch(AuditHoldsTest::isEnd);
    }

    @Test
    void a_hold_that_came_to_be_stored_after_its_reply_was_dropped_is_given_back() {
        one.parts().store().claim(run(), "ins_dead", 9, 0);
        await().atMost(SOON).until(() -> one.parts().store().find(replyId).isPresent());
        one.parts().store().drop(replyId, "ins_dead");

        audit(one);

        await().atMost(SOON).untilAsserted(this::hasOneEnd);
        SendMessageTest.only(credits(), HoldReleased.class);
    }

    @Test
    void a_reply_whose_message_came_to_be_stored_after_its_hold_was_given_back_ends() {
        send(new ReleaseHold(account(), replyId.holdId(), "not-posted", now()));
        post();

        audit(one);

        assertThat(SendMessageTest.only(events(), ReplyFailed.class).reason()).isEqualTo("instance-lost");
        hasOneEnd();
    }

    @Test
    void a_reply_that_is_being_written_keeps_its_hold() {
        var message = person.message(chat.value(), null, "Slow [[sim:deltas=40]][[sim:rate=20]]");
        try (var stream = person.post(one, message).readTo(2)) {
            audit(one);
            audit(two);

            stream.readAll();
            assertThat(stream.end()).isEqualTo("done");
            var settled = SendMessageTest.only(credits(), HoldSettled.class);
            assertThat(settled.receipt().replyId().value()).isEqualTo(stream.replyId());
            assertThat(settled.late()).isFalse();
        }
    }

    @Test
    void two_audits_at_once_end_it_once() {
        var both = Stream.of(one, two, one, two)
                .map(instance -> CompletableFuture.runAsync(() -> audit(instance), Thread::startVirtualThread))
                .toList();
        both.forEach(CompletableFuture::join);

        hasOneEnd();
    }

    @Test
    void the_next_audit_begins_where_nothing_was_open() {
        audit(one);
        audit(one);
        var store = new AuditStore(one.bean(DataSource.class));
        long before = store.auditedPosition();
        assertThat(before).isPositive();

        send(new HoldCredits(account(), otherReply().holdId(), 1, otherReply(), chat, now().plusSeconds(3_600)));
        audit(two);
        assertThat(store.auditedPosition())
                .isBetween(before, one.bean(EventLog.class).head().position() - 1);
        assertThat(credits()).filteredOn(AuditHoldsTest::isEnd).hasSize(1);
    }

    private ReplyId otherReply() {
        return new ReplyId("rpl_" + replyId.value().substring(4, 31) + "fffff");
    }

    private void post() {
        var prices = one.bean(PriceBook.class).quote(ReplyRig.MODEL).prices();
        send(new PostMessage(
                chat,
                person.user(),
                messageId,
                null,
                PersonalText.of("Hello"),
                1,
                new ReplyTerms(
                        replyId, replyId.holdId(), ReplyRig.MODEL, prices.version(), 13, 100, 100, HELD_MICROS, 0),
                now()));
    }

    private void complete(@Nullable String generationId) {
        send(new CompleteReply(
                chat,
                person.user(),
                replyId,
                PersonalText.of("Hi there"),
                null,
                ReplyRig.MODEL,
                "stop",
                2,
                generationId,
                now()));
    }

    private Run run() {
        return new Run(
                replyId,
                chat,
                messageId,
                person.user(),
                ReplyRig.MODEL,
                HELD_MICROS,
                100,
                13,
                100,
                new RunPrices(1, 45_000_000, PriceStories.flat("0.000000000001")));
    }

    private static void audit(ReplyRig.Instance instance) {
        instance.bean(AuditHolds.class).run();
    }

    private void hasOneEnd() {
        assertThat(credits()).filteredOn(AuditHoldsTest::isEnd).hasSize(1);
    }

    private static boolean isEnd(CreditEvent event) {
        return event instanceof HoldReleased || event instanceof HoldExpired || event instanceof HoldSettled;
    }

    private List<CreditEvent> credits() {
        return rig.credits(one, person.user());
    }

    private List<ConversationEvent> events() {
        return one.bean(Conversations.class).eventsFrom(chat, 0, 100);
    }

    private CreditAccountId account() {
        return CreditAccountId.of(person.user());
    }

    private static void send(Command command) {
        one.bean(Commands.class).send(command);
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
