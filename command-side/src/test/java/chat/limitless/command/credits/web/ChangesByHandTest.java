package chat.limitless.command.credits.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AllowanceEvent.AllowanceGivenBack;
import chat.limitless.api.credits.AllowanceEvent.AllowanceUsed;
import chat.limitless.api.credits.AllowanceId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.command.testing.Debt;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two people of finance, each of whom may change a hundred micro-credits alone within a day.
class ChangesByHandTest {

    private static final CreditAccountId NOBODY = new CreditAccountId("cra_nobody");

    private static CommandSideRig rig;
    private static int accounts;

    private Browser one;
    private Browser other;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.start("--limitless.adjustments.approval-above-micros=100");
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @BeforeEach
    void two_people() {
        one = rig.signedInAs(Role.FINANCE, "one%d@example.com".formatted(++accounts));
        other = rig.signedInAs(Role.FINANCE, "other%d@example.com".formatted(accounts));
        await().until(() -> adjust(one, NOBODY, "adj_none", 0) == 422 && adjust(other, NOBODY, "adj_none", 0) == 422);
    }

    private static CreditAccountId account() {
        var id = CreditAccountId.of(new UserId("usr_hand%05d".formatted(++accounts)));
        rig.bean(Commands.class).send(new OpenCreditAccount(id, now()));
        return id;
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    private static int adjust(Browser person, CreditAccountId account, String id, long micros) {
        return person.send(
                        "POST",
                        "/api/v1/finance/accounts/" + account + "/adjustments",
                        "{\"adjustmentId\":\"%s\",\"amountMicros\":%d,\"reason\":\"goodwill\"}".formatted(id, micros))
                .status();
    }

    private static int writeOff(Browser person, CreditAccountId account, long micros) {
        return person.send(
                        "POST",
                        "/api/v1/finance/accounts/" + account + "/lots/lot_bought/write-off",
                        "{\"owedMicros\":%d,\"reason\":\"goodwill\"}".formatted(micros))
                .status();
    }

    @Test
    void one_person_gives_no_more_alone_to_all_accounts_together_than_to_one() {
        var first = account();
        var second = account();

        assertThat(adjust(one, first, "adj_first", 60)).isEqualTo(204);
        assertThat(adjust(one, first, "adj_first", 60)).isEqualTo(204);
        assertThat(adjust(one, second, "adj_second", 41)).isEqualTo(204);
        assertThat(adjust(one, second, "adj_third", 40)).isEqualTo(204);

        assertThat(rig.events(first.value(), CreditsAdjusted.class)).hasSize(1);
        assertThat(rig.events(second.value(), AdjustmentProposed.class))
                .extracting(AdjustmentProposed::amountMicros)
                .containsExactly(41L);
        assertThat(rig.events(second.value(), CreditsAdjusted.class))
                .extracting(CreditsAdjusted::amountMicros)
                .containsExactly(40L);
    }

    @Test
    void two_people_give_no_more_to_one_account_than_one() {
        var account = account();

        assertThat(adjust(one, account, "adj_first", 60)).isEqualTo(204);
        assertThat(adjust(other, account, "adj_second", 41)).isEqualTo(204);

        assertThat(rig.events(account.value(), CreditsAdjusted.class)).hasSize(1);
        assertThat(rig.events(account.value(), AdjustmentProposed.class)).hasSize(1);
    }

    @Test
    void a_change_of_less_than_nothing_makes_no_room() {
        assertThat(writeOff(one, account(), -1_000)).isEqualTo(422);
        assertThat(adjust(one, account(), "adj_first", Long.MIN_VALUE)).isEqualTo(422);
    }

    @Test
    void a_large_debt_is_given_up_by_two() {
        var account = owing(101);

        assertThat(writeOff(one, account, 101)).isEqualTo(204);
        assertThat(writeOff(one, account, 101)).isEqualTo(204);
        assertThat(rig.events(account.value(), WriteOffProposed.class)).hasSize(1);
        assertThat(rig.events(account.value(), DebtWrittenOff.class)).isEmpty();

        assertThat(writeOff(other, account, 101)).isEqualTo(204);
        var off = rig.events(account.value(), DebtWrittenOff.class).getFirst();
        assertThat(off.actor()).isEqualTo(other.userId());
        assertThat(off.proposedBy()).isEqualTo(one.userId());
    }

    @Test
    void a_small_debt_is_given_up_by_one_and_counts() {
        var account = owing(60);

        assertThat(writeOff(one, account, 60)).isEqualTo(204);
        assertThat(adjust(one, account(), "adj_first", 41)).isEqualTo(204);

        assertThat(rig.events(account.value(), DebtWrittenOff.class)).hasSize(1);
        assertThat(rig.events("alw_" + one.userId().value().substring(4))).hasSize(1);
    }

    /// Of the hundred of this account sixty are gone, so that the second sixty wait for somebody else.
    @Test
    void what_a_second_person_decided_is_given_back_to_who_proposed_it() {
        var approved = account();
        var rejected = account();
        assertThat(adjust(other, approved, "adj_first", 60)).isEqualTo(204);
        assertThat(adjust(one, approved, "adj_approved", 45)).isEqualTo(204);
        assertThat(decide(other, approved, "adj_approved", "approve")).isEqualTo(204);
        awaitGivenBack(one, 1);

        assertThat(adjust(third(), rejected, "adj_other", 60)).isEqualTo(204);
        assertThat(adjust(one, rejected, "adj_rejected", -45)).isEqualTo(204);
        assertThat(decide(other, rejected, "adj_rejected", "reject")).isEqualTo(204);
        awaitGivenBack(one, 2);

        var third = account();
        assertThat(adjust(one, third, "adj_all", 100)).isEqualTo(204);
        assertThat(rig.events(third.value(), CreditsAdjusted.class)).hasSize(1);
    }

    @Test
    void debt_that_two_gave_up_is_given_back_to_both() {
        var account = owing(60);
        assertThat(adjust(third(), account, "adj_first", 60)).isEqualTo(204);

        assertThat(writeOff(one, account, 60)).isEqualTo(204);
        assertThat(writeOff(other, account, 60)).isEqualTo(204);

        assertThat(rig.events(account.value(), DebtWrittenOff.class))
                .extracting(DebtWrittenOff::proposedBy)
                .containsExactly(one.userId());
        awaitGivenBack(one, 1);
        awaitGivenBack(other, 1);
    }

    @Test
    void a_debt_that_is_not_given_up_stays_owed_and_counts_for_nobody() {
        var account = owing(60);
        assertThat(adjust(third(), account, "adj_first", 60)).isEqualTo(204);
        assertThat(reject(other, account, 60)).isEqualTo(404);

        assertThat(writeOff(one, account, 60)).isEqualTo(204);
        assertThat(reject(other, account, 60)).isEqualTo(204);
        assertThat(reject(other, account, 60)).isEqualTo(204);

        assertThat(rig.events(account.value(), WriteOffRejected.class))
                .extracting(WriteOffRejected::rejectedBy, WriteOffRejected::reason)
                .containsExactly(tuple(other.userId(), "still-collecting"));
        assertThat(rig.events(account.value(), DebtWrittenOff.class)).isEmpty();
        awaitGivenBack(one, 1);
        assertThat(adjust(one, account(), "adj_all", 100)).isEqualTo(204);
        assertThat(rig.events(AllowanceId.of(one.userId()).value(), AllowanceUsed.class))
                .extracting(AllowanceUsed::amountMicros)
                .containsExactly(60L, 100L);
    }

    private static int reject(Browser person, CreditAccountId account, long micros) {
        return person.send(
                        "POST",
                        "/api/v1/finance/accounts/" + account + "/lots/lot_bought/write-off/reject",
                        "{\"owedMicros\":%d,\"reason\":\"still-collecting\"}".formatted(micros))
                .status();
    }

    private static int decide(Browser person, CreditAccountId account, String id, String how) {
        var path = "/api/v1/finance/accounts/" + account + "/adjustments/" + id + "/" + how;
        return person.send("POST", path, "").status();
    }

    private static void awaitGivenBack(Browser person, int times) {
        var allowance = AllowanceId.of(person.userId()).value();
        await().untilAsserted(() ->
                assertThat(rig.events(allowance, AllowanceGivenBack.class)).hasSize(times));
    }

    private static Browser third() {
        var person = rig.signedInAs(Role.FINANCE, "third%d@example.com".formatted(++accounts));
        await().until(() -> adjust(person, NOBODY, "adj_none", 0) == 422);
        return person;
    }

    private static CreditAccountId owing(long micros) {
        var account = account();
        Debt.of(rig, account, micros);
        return account;
    }
}
