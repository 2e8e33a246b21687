package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.platform.Commands;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A person who has enough, but allows only a part of it to be spent: a reply is as long as fits into the rest.
class SpendingCapTest {

    private static final String TEXT = "Go [[sim:deltas=2]]";

    private static ReplyRig rig;
    private static ReplyRig.Instance one;
    private static long longest;

    @BeforeAll
    static void start() throws IOException {
        rig = new ReplyRig();
        one = rig.start();
        longest = atMost(rig.person(one, 5_000));
    }

    @AfterAll
    static void end() {
        rig.close();
    }

    @Test
    void a_reply_is_shortened_to_what_the_day_leaves() {
        var person = rig.person(one, 5_000);
        cap(person, longest * 3 / 4, null);
        isHeldAsEstimated(person, longest * 3 / 4);
    }

    @Test
    void a_reply_is_shortened_to_what_the_month_leaves() {
        var person = rig.person(one, 5_000);
        cap(person, longest * 3 / 4, longest / 2);
        isHeldAsEstimated(person, longest / 2);
    }

    @Test
    void a_reply_is_shortened_to_the_credits_and_then_to_the_caps() {
        var person = rig.personWithMicros(one, longest * 7 / 8);
        cap(person, longest * 3 / 4, longest / 2);
        isHeldAsEstimated(person, longest / 2);
    }

    @Test
    void a_cap_that_does_not_fit_the_shortest_reply_is_told_with_the_numbers() {
        var person = rig.person(one, 5_000);
        cap(person, 1L, null);
        assertThat(person.estimate(one, TEXT).path("affordable").asBoolean()).isFalse();
        var answer = post(person);
        LimitRig.refused(answer, 402, "credits.cap-reached");
        var facts = LimitRig.facts(answer);
        assertThat(facts.path("period").asString()).isEqualTo("day");
        assertThat(facts.path("capMicros").asString()).isEqualTo("1");
        assertThat(Long.parseLong(facts.path("neededMicros").asString())).isBetween(2L, longest - 1);
        assertThat(rig.credits(one, person.user())).noneMatch(CreditsHeld.class::isInstance);
    }

    private static void isHeldAsEstimated(ReplyClient person, long left) {
        assertThat(person.estimate(one, TEXT).path("affordable").asBoolean()).isTrue();
        long estimated = atMost(person);
        assertThat(estimated).isBetween(left * 9 / 10, left);
        ReplyClient.expect(202, post(person));
        var held = SendMessageTest.only(rig.credits(one, person.user()), CreditsHeld.class);
        assertThat(held.amountMicros()).isEqualTo(estimated);
    }

    private static long atMost(ReplyClient person) {
        return Long.parseLong(person.estimate(one, TEXT).path("atMostMicros").asString());
    }

    private static HttpResponse<String> post(ReplyClient person) {
        return person.postOnly(one, person.message(person.startChat(one), null, TEXT));
    }

    private static void cap(ReplyClient person, @Nullable Long day, @Nullable Long month) {
        one.bean(Commands.class)
                .send(new SetSpendingLimits(CreditAccountId.of(person.user()), day, month, null, "UTC", Instant.now()));
    }
}
