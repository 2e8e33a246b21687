package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditEvent.CapWarned;
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
        var estimate = person.estimate(one, TEXT);
        assertThat(estimate.path("affordable").asBoolean()).isFalse();
        assertThat(estimate.path("cap").path("period").asString()).isEqualTo("day");
        assertThat(estimate.path("cap").path("capMicros").asString()).isEqualTo("1");
        assertThat(estimate.path("cap").path("spentMicros").asString()).isEqualTo("0");
        assertThat(estimate.path("cap").path("heldMicros").asString()).isEqualTo("0");
        var answer = post(person);
        LimitRig.refused(answer, 402, "credits.cap-reached");
        var facts = LimitRig.facts(answer);
        assertThat(facts.path("period").asString()).isEqualTo("day");
        assertThat(facts.path("capMicros").asString()).isEqualTo("1");
        assertThat(Long.parseLong(facts.path("neededMicros").asString())).isBetween(2L, longest - 1);
        assertThat(rig.credits(one, person.user())).noneMatch(CreditsHeld.class::isInstance);
    }

    @Test
    void the_owner_of_a_cap_that_fits_no_reply_is_told_once_that_it_is_reached() {
        var person = rig.person(one, 5_000);
        cap(person, longest * 2, 1L);
        var needed = LimitRig.facts(post(person)).path("neededMicros").asString();
        LimitRig.refused(post(person), 402, "credits.cap-reached");

        var warned = SendMessageTest.only(rig.credits(one, person.user()), CapWarned.class);
        assertThat(warned.period()).isEqualTo(CapPeriod.MONTH);
        assertThat(warned.percent()).isEqualTo(100);
        assertThat(warned.capMicros()).isEqualTo(1);
        assertThat(warned.neededMicros()).isEqualTo(Long.parseLong(needed));
    }

    @Test
    void no_cap_is_named_where_the_credits_are_what_is_short() {
        var person = rig.personWithMicros(one, 2);
        cap(person, 1L, 5_000L);
        var estimate = person.estimate(one, TEXT);
        assertThat(estimate.path("affordable").asBoolean()).isFalse();
        assertThat(estimate.path("cap").isNull()).isTrue();
        LimitRig.refused(post(person), 402, "credits.insufficient");
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
