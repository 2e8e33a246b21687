package chat.limitless.command.credits;

import static chat.limitless.api.RefusalCode.CREDITS_DEBT_DIFFERS;
import static chat.limitless.api.RefusalCode.CREDITS_LOT_UNKNOWN;
import static chat.limitless.api.RefusalCode.CREDITS_REASON_INVALID;
import static chat.limitless.api.RefusalCode.CREDITS_WRITE_OFF_UNKNOWN;
import static chat.limitless.api.RefusalCode.FINANCE_OWN_ACCOUNT;
import static chat.limitless.api.credits.LotKind.PAID;
import static chat.limitless.command.credits.ClaimStories.FINANCE;
import static chat.limitless.command.credits.ClaimStories.claimed;
import static chat.limitless.command.credits.ClaimStories.claimedOf;
import static chat.limitless.command.credits.ClaimStories.netted;
import static chat.limitless.command.credits.ClaimStories.reinstated;
import static chat.limitless.command.credits.ClaimStories.revoked;
import static chat.limitless.command.credits.ClaimStories.revokedOf;
import static chat.limitless.command.credits.ClaimStories.writtenOff;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.EXPIRY;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.grant;
import static chat.limitless.command.credits.CreditStories.grantPaid;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.lot;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.settled;
import static chat.limitless.command.testing.Decisions.refused;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Seventy credits of a refunded purchase had been spent.
@Tag("fast")
class DebtTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final AloneLimit SIXTY_NINE = new AloneLimit(69, DAY);
    private static final AloneLimit SEVENTY = new AloneLimit(70, DAY);
    private static final AloneLimit HUNDRED = new AloneLimit(100, DAY);
    private static final UserId SECOND = new UserId("usr_second");

    @Test
    void the_next_purchase_pays_the_debt() {
        owingSeventy()
                .when(grantPaid("bbb", 100, 1_000))
                .expectEvents(granted("bbb", 100, PAID, 0, EXPIRY, NOW), netted("bbb", part("aaa", 70)));
    }

    @Test
    void a_purchase_smaller_than_the_debt_pays_what_it_can() {
        owingSeventy()
                .when(grantPaid("bbb", 50, 1_000))
                .expectEvents(granted("bbb", 50, PAID, 0, EXPIRY, NOW), netted("bbb", part("aaa", 50)));
    }

    @Test
    void credits_that_were_given_pay_no_debt() {
        owingSeventy().when(grant("bbb", 100)).expectEvents(granted("bbb", 100));
    }

    @Test
    void the_oldest_debt_is_paid_first() {
        account()
                .given(
                        opened(),
                        granted("bbb", 30, PAID, 0, EXPIRY, NOW.minusSeconds(1)),
                        granted("aaa", 30, PAID, 0, EXPIRY, NOW),
                        held("s", 60, part("bbb", 30), part("aaa", 30)),
                        settled("s", 60, 0, 0, part("bbb", 30), part("aaa", 30)),
                        claimed(1, 30, 0),
                        revoked(0, 0, 0, 30),
                        claimedOf("bbb", 1, 30, 0),
                        revokedOf("bbb", 0, 0, 0, 30))
                .when(grantPaid("ccc", 40, 1_000))
                .expectEvents(
                        granted("ccc", 40, PAID, 0, EXPIRY, NOW), netted("ccc", part("bbb", 30), part("aaa", 10)));
    }

    @Test
    void finance_can_write_it_off() {
        owingSeventy().when(writeOff(70)).expectEvents(writtenOff(70));
    }

    @Test
    void a_second_write_off_changes_nothing() {
        account()
                .given(
                        opened(),
                        granted("aaa", 70, PAID, 0, EXPIRY, NOW),
                        held("s", 70, part("aaa", 70)),
                        settled("s", 70, 0, 0, part("aaa", 70)),
                        claimed(1, 70, 0),
                        revoked(0, 0, 0, 70),
                        writtenOff(70))
                .when(writeOff(70))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whoever_saw_another_amount_has_to_look_again() {
        owingSeventy().when(writeOff(60)).expectException(refused(CREDITS_DEBT_DIFFERS, Map.of("owedMicros", 70L)));
    }

    @Test
    void a_lot_that_is_unknown_is_refused() {
        account()
                .given(opened())
                .when(writeOff(60))
                .expectException(refused(CREDITS_LOT_UNKNOWN, Map.of("lotId", "lot_aaa")));
    }

    @Test
    void a_reason_in_words_is_refused() {
        owingSeventy()
                .when(new WriteOffDebt(ANN, lot("aaa"), 70, "Ann was so sad", SEVENTY, FINANCE, NOW))
                .expectException(refused(CREDITS_REASON_INVALID, Map.of()));
    }

    @Test
    void nobody_gives_up_their_own_debt() {
        owingSeventy()
                .when(new WriteOffDebt(ANN, lot("aaa"), 70, "goodwill", SEVENTY, ANN.userId(), NOW))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
    }

    @Test
    void more_than_one_person_may_give_up_is_proposed() {
        owingSeventy().when(writeOff(SIXTY_NINE, FINANCE)).expectEvents(proposed(70));
        owingSeventy(before(30)).when(writeOff(SEVENTY, FINANCE)).expectEvents(proposed(70));
        owingSeventy(before(30)).when(writeOff(HUNDRED, FINANCE)).expectEvents(writtenOff(70));
    }

    @Test
    void it_happens_when_a_second_person_asks_for_the_same() {
        owingSeventy(proposed(70))
                .when(writeOff(SIXTY_NINE, SECOND))
                .expectEvents(new DebtWrittenOff(ANN, lot("aaa"), 70, "goodwill", SECOND, NOW, FINANCE, NOW));
    }

    @Test
    void two_people_decide_what_one_has_proposed_although_one_would_be_enough_by_now() {
        owingSeventy(proposed(70))
                .when(writeOff(SEVENTY, SECOND))
                .expectEvents(new DebtWrittenOff(ANN, lot("aaa"), 70, "goodwill", SECOND, NOW, FINANCE, NOW));
        owingSeventy(proposed(70)).when(writeOff(SEVENTY, FINANCE)).expectEvents(writtenOff(70));
    }

    @Test
    void whoever_proposed_it_cannot_be_the_second() {
        owingSeventy(proposed(70)).when(writeOff(SIXTY_NINE, FINANCE)).expectNoEvents();
    }

    @Test
    void the_owner_is_no_second_person() {
        owingSeventy(proposed(70))
                .when(writeOff(SIXTY_NINE, ANN.userId()))
                .expectException(refused(FINANCE_OWN_ACCOUNT));
    }

    @Test
    void a_proposal_about_another_debt_is_void() {
        owingSeventy(proposed(60))
                .when(writeOff(SIXTY_NINE, SECOND))
                .expectEvents(new WriteOffProposed(ANN, lot("aaa"), 70, "goodwill", SECOND, NOW));
        owingSeventy(proposed(70), revoked(0, 0, 0, 10), reinstated(10, 0, List.of(), 0, 0, 0))
                .when(writeOff(SIXTY_NINE, SECOND))
                .expectEvents(new WriteOffProposed(ANN, lot("aaa"), 70, "goodwill", SECOND, NOW));
    }

    @Test
    void a_second_person_can_turn_it_down() {
        owingSeventy(proposed(70)).when(reject(70, SECOND)).expectEvents(rejected(SECOND));
        owingSeventy(proposed(70)).when(reject(70, FINANCE)).expectEvents(rejected(FINANCE));
    }

    @Test
    void turning_it_down_again_changes_nothing() {
        owingSeventy(proposed(70), rejected(SECOND))
                .when(reject(70, SECOND))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_turned_down_happens_only_when_it_is_proposed_anew() {
        owingSeventy(proposed(70), rejected(SECOND))
                .when(writeOff(SIXTY_NINE, SECOND))
                .expectEvents(new WriteOffProposed(ANN, lot("aaa"), 70, "goodwill", SECOND, NOW));
        owingSeventy(proposed(70), rejected(SECOND))
                .when(writeOff(SIXTY_NINE, FINANCE))
                .expectEvents(proposed(70));
        owingSeventy(proposed(70), rejected(SECOND), proposed(70))
                .when(reject(70, SECOND))
                .expectEvents(rejected(SECOND));
    }

    @Test
    void what_nobody_proposed_or_is_void_cannot_be_turned_down() {
        owingSeventy().when(reject(70, SECOND)).expectException(refused(CREDITS_WRITE_OFF_UNKNOWN));
        owingSeventy(proposed(70)).when(reject(60, SECOND)).expectException(refused(CREDITS_WRITE_OFF_UNKNOWN));
        owingSeventy(proposed(70), revoked(0, 0, 0, 10))
                .when(reject(70, SECOND))
                .expectException(refused(CREDITS_WRITE_OFF_UNKNOWN));
        owingSeventy(proposed(70), writtenOff(70))
                .when(reject(70, SECOND))
                .expectException(refused(CREDITS_WRITE_OFF_UNKNOWN));
    }

    @Test
    void the_owner_turns_nothing_down_and_a_reason_is_a_code() {
        owingSeventy(proposed(70)).when(reject(70, ANN.userId())).expectException(refused(FINANCE_OWN_ACCOUNT));
        owingSeventy(proposed(70))
                .when(new RejectWriteOff(ANN, lot("aaa"), 70, "Ann can pay", SECOND, NOW))
                .expectException(refused(CREDITS_REASON_INVALID, Map.of()));
        account()
                .given(opened())
                .when(reject(70, SECOND))
                .expectException(refused(CREDITS_LOT_UNKNOWN, Map.of("lotId", "lot_aaa")));
    }

    private static RejectWriteOff reject(long owed, UserId actor) {
        return new RejectWriteOff(ANN, lot("aaa"), owed, "still-collecting", actor, NOW);
    }

    private static WriteOffRejected rejected(UserId by) {
        return new WriteOffRejected(ANN, lot("aaa"), 70, "still-collecting", FINANCE, NOW, by, NOW);
    }

    private static CreditsAdjusted before(long micros) {
        return new CreditsAdjusted(
                ANN, new AdjustmentId("adj_other"), micros, null, List.of(), "goodwill", FINANCE, null, NOW);
    }

    private static WriteOffProposed proposed(long micros) {
        return new WriteOffProposed(ANN, lot("aaa"), micros, "goodwill", FINANCE, NOW);
    }

    private static TestExecutor<CreditAccount> owingSeventy(CreditEvent... more) {
        return account()
                .given(Stream.concat(
                                Stream.of(
                                        opened(),
                                        granted("aaa", 70, PAID, 0, EXPIRY, NOW),
                                        held("s", 70, part("aaa", 70)),
                                        settled("s", 70, 0, 0, part("aaa", 70)),
                                        claimed(1, 70, 0),
                                        revoked(0, 0, 0, 70)),
                                Stream.of(more))
                        .toList());
    }

    private static WriteOffDebt writeOff(AloneLimit alone, UserId actor) {
        return new WriteOffDebt(ANN, lot("aaa"), 70, "goodwill", alone, actor, NOW);
    }

    private static WriteOffDebt writeOff(long owed) {
        return new WriteOffDebt(ANN, lot("aaa"), owed, "goodwill", SEVENTY, FINANCE, NOW);
    }
}
