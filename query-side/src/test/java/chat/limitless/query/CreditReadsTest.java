package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.ClaimCause;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an owner and finance read about refunds, disputes, ends, limits and changes by hand.
class CreditReadsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final QuerySide query = QuerySide.shared();
    private final String suffix = QuerySide.unique();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final LotId paid = new LotId("lot_" + suffix);
    private final LotId welcome = new LotId("lot_welcome");

    /// 850,000 left of a welcome lot of 1,000,000, and a bought lot of 200,000.
    private List<DomainEvent> history() {
        var events = new ArrayList<>(story.answeredChat(suffix, "q", "a"));
        events.add(story.granted(suffix, 200_000, new PurchaseId("pay_" + suffix)));
        return events;
    }

    private JsonNode account() {
        return query.get(person, "/api/v1/credit-account").body();
    }

    private JsonNode lot(int index) {
        return account().path("lots").path(index);
    }

    @Test
    void an_account_shows_what_is_frozen_and_owed_and_where_each_lot_went() {
        var events = history();
        events.add(new CreditsRevoked(story.account(), paid, 50_000, 0, 0, 30_000, story.at()));
        events.add(new CreditsFrozen(story.account(), paid, 120_000, story.at(), null));
        events.add(new LotExpired(story.account(), welcome, 100_000, story.at()));
        query.await(query.append(events));

        var account = account();

        assertThat(account.path("balanceMicros").asString()).isEqualTo("900000");
        assertThat(account.path("frozenMicros").asString()).isEqualTo("120000");
        assertThat(account.path("availableMicros").asString()).isEqualTo("780000");
        assertThat(account.path("debtMicros").asString()).isEqualTo("30000");
        assertThat(lot(0).path("expiredMicros").asString()).isEqualTo("100000");
        assertThat(lot(0).path("spentMicros").asString()).isEqualTo("150000");
        assertThat(lot(1).path("purchaseId").asString()).isEqualTo("pay_" + suffix);
        assertThat(lot(1).path("revokedMicros").asString()).isEqualTo("50000");
        assertThat(lot(1).path("frozenMicros").asString()).isEqualTo("120000");
        assertThat(lot(1).path("debtMicros").asString()).isEqualTo("30000");
        assertThat(lot(1).path("remainingMicros").asString()).isEqualTo("150000");
    }

    @Test
    void somebody_without_an_account_has_nothing_and_no_limits() {
        var account = account();

        assertThat(account.path("balanceMicros").asString()).isEqualTo("0");
        assertThat(account.path("debtMicros").asString()).isEqualTo("0");
        assertThat(account.path("limits").isNull()).isTrue();
        assertThat(account.path("notices").isEmpty()).isTrue();
    }

    @Test
    void limits_come_with_what_was_spent_today_and_this_month_in_the_owners_zone() {
        var events = history();
        events.add(limits(7_000_000L, null, 900_000L));
        query.await(query.append(events));

        var limits = account().path("limits");

        assertThat(limits.path("dayCapMicros").asString()).isEqualTo("7000000");
        assertThat(limits.path("monthCapMicros").isNull()).isTrue();
        assertThat(limits.path("lowBalanceMicros").asString()).isEqualTo("900000");
        assertThat(limits.path("timeZone").asString()).isEqualTo("Asia/Bangkok");
        assertThat(limits.path("spentTodayMicros").asString()).isEqualTo("150000");
        assertThat(limits.path("spentThisMonthMicros").asString()).isEqualTo("150000");
    }

    @Test
    void movements_say_what_they_are_about() {
        var events = history();
        events.add(new CreditsRevoked(story.account(), paid, 50_000, 0, 10_000, 30_000, story.at()));
        events.add(new DebtWrittenOff(story.account(), paid, 30_000, "goodwill", person.id(), story.at(), null, null));
        events.add(limits(1L, null, null));
        query.await(query.append(events));

        var entries = query.get(person, "/api/v1/credit-account/entries").body().path("entries");

        assertThat(entries.findValuesAsString("type"))
                .startsWith("limits-set", "debt-written-off", "revoked", "granted", "settled");
        var revoked = entries.path(2);
        assertThat(revoked.path("amountMicros").asString()).isEqualTo("-50000");
        assertThat(revoked.path("balanceChangeMicros").asString()).isEqualTo("-50000");
        assertThat(revoked.path("purchaseId").asString()).isEqualTo("pay_" + suffix);
        assertThat(revoked.path("facts").path("debtMicros").asString()).isEqualTo("30000");
        assertThat(revoked.path("facts").path("markedMicros").asString()).isEqualTo("10000");
        assertThat(entries.path(1).path("facts").path("movedMicros").asString()).isEqualTo("30000");
        assertThat(entries.path(1).path("facts").path("reason").asString()).isEqualTo("goodwill");
    }

    @Test
    void what_a_claim_moves_says_why_and_of_which_purchase() {
        var hold = new ReplyId("rpl_" + suffix + "m");
        var events = history();
        events.add(story.held(suffix, hold, new ConversationId("cnv_" + suffix), 60_000));
        events.add(claim(1, 0, 140_000, "dispute", "dp_1"));
        events.add(frozen(140_000, null));
        query.await(query.append(events));
        query.await(query.append(
                claim(2, 200_000, 0, "refund", "re_1"),
                new CreditsUnfrozen(story.account(), paid, 140_000, story.at()),
                new CreditsRevoked(story.account(), paid, 140_000, 0, 60_000, 0, story.at()),
                story.released(hold.holdId(), 60_000),
                resolved(hold, 60_000, null),
                claim(3, 199_000, 0, "refund-refused", "rrq_1"),
                new CreditsReinstated(story.account(), paid, 0, 0, List.of(), 0, 0, 1_000, story.at()),
                new LotExpired(story.account(), paid, 1_000, story.at())));

        var entries = query.get(person, "/api/v1/credit-account/entries?limit=8")
                .body()
                .path("entries");
        var seen = query.get(query.person(Role.FINANCE), "/api/v1/finance/credit-events?limit=8&lotId=" + paid.value())
                .body()
                .path("events");

        assertThat(said(entries, "type", "cause"))
                .containsExactly(
                        "lot-expired null",
                        "reinstated refund-refused",
                        "mark-resolved refund",
                        "released null",
                        "revoked refund",
                        "unfrozen refund",
                        "frozen dispute",
                        "held null");
        assertThat(entries.findValuesAsString("purchaseId")).contains("pay_" + suffix);
        assertThat(entries.path(6).path("purchaseId").asString()).isEqualTo("pay_" + suffix);
        assertThat(said(seen, "cause", "claimVersion"))
                .startsWith("null null", "refund-refused 3", "refund 2", "refund 2", "refund 2", "dispute 1");
        var ids = new String[] {"null", "rrq_1", "re_1", "null", "re_1", "re_1", "dp_1", "null"};
        assertThat(texts(entries, "causeId")).containsExactly(ids);
        assertThat(texts(seen, "causeId")).startsWith("null", "rrq_1", "re_1", "re_1", "re_1", "dp_1");
        var csv = query.get(person, "/api/v1/credits/entries.csv").raw().body();
        assertThat(csv).contains(",cause,cause_id", ",dispute,dp_1", ",refund-refused,rrq_1");
    }

    @Test
    void of_two_claims_at_once_each_movement_tells_the_one_it_follows() {
        var hold = new ReplyId("rpl_" + suffix + "o");
        var refund = new ClaimCause(1, "refund", "re_1");
        var dispute = new ClaimCause(2, "dispute", "dp_1");
        var events = history();
        events.add(story.held(suffix, hold, new ConversationId("cnv_" + suffix), 60_000));
        events.add(claim(1, 200_000, 0, "refund", "re_1"));
        events.add(new CreditsRevoked(story.account(), paid, 140_000, 0, 60_000, 0, story.at()));
        events.add(claim(2, 150_000, 50_000, "dispute", "dp_1"));
        events.add(story.released(hold.holdId(), 60_000));
        events.add(resolved(hold, 10_000, refund));
        events.add(frozen(20_000, dispute));
        events.add(claim(3, 150_000, 50_000, "refund", "re_2"));
        events.add(frozen(30_000, dispute));
        query.await(query.append(events));

        var entries = query.get(person, "/api/v1/credit-account/entries?limit=5")
                .body()
                .path("entries");

        assertThat(said(entries, "type", "causeId"))
                .containsExactly("frozen dp_1", "frozen dp_1", "mark-resolved re_1", "released null", "revoked re_1");
    }

    private MarkResolved resolved(ReplyId hold, long micros, @Nullable ClaimCause claim) {
        return new MarkResolved(story.account(), paid, hold.holdId(), micros, 0, story.at(), claim);
    }

    private CreditsFrozen frozen(long micros, @Nullable ClaimCause claim) {
        return new CreditsFrozen(story.account(), paid, micros, story.at(), claim);
    }

    private static List<String> texts(JsonNode rows, String field) {
        return rows.valueStream().map(row -> text(row.path(field))).toList();
    }

    private static List<String> said(JsonNode rows, String field, String other) {
        return rows.valueStream()
                .map(row -> text(row.path(field)) + " " + text(row.path(other)))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asString();
    }

    private ClaimSet claim(long version, long revoked, long frozen, String cause, String causeId) {
        var purchase = new PurchaseId("pay_" + suffix);
        return new ClaimSet(story.account(), paid, purchase, version, revoked, frozen, cause, story.at(), causeId);
    }

    @Test
    void a_lot_says_what_was_paid_for_it() {
        query.await(query.append(history()));

        assertThat(lot(0).path("paidMinor").asLong()).isZero();
        assertThat(lot(0).path("currency").isNull()).isTrue();
        assertThat(lot(1).path("paidMinor").asLong()).isEqualTo(1000);
        assertThat(lot(1).path("currency").asString()).isEqualTo("usd");
        var past = query.get(person, "/api/v1/credit-account/past").body().path("lots");
        assertThat(past.path(1).path("paidMinor").asLong()).isEqualTo(1000);
        assertThat(past.path(1).path("currency").asString()).isEqualTo("usd");
        assertThat(past.path(0).path("currency").isNull()).isTrue();
    }

    @Test
    void finance_sees_what_waits_for_a_second_person_and_what_became_of_the_rest() {
        var finance = query.person(Role.FINANCE);
        var events = history();
        events.add(proposed("a", Duration.ofDays(7)));
        events.add(proposed("b", Duration.ofDays(7)));
        events.add(proposed("c", Duration.ofDays(-1)));
        events.add(new AdjustmentRejected(story.account(), adjustment("b"), finance.id(), story.at(), null, null));
        events.add(new CreditsAdjusted(
                story.account(),
                adjustment("d"),
                5_000,
                adjustment("d").lotId(),
                List.of(),
                "goodwill",
                finance.id(),
                null,
                story.at()));
        query.await(query.append(events));

        assertThat(adjustments(finance, "proposed"))
                .contains(adjustment("a").value())
                .doesNotContain(
                        adjustment("b").value(),
                        adjustment("c").value(),
                        adjustment("d").value());
        assertThat(adjustments(finance, "lapsed")).contains(adjustment("c").value());
        assertThat(adjustments(finance, "rejected")).contains(adjustment("b").value());
        assertThat(adjustments(finance, "adjusted")).contains(adjustment("d").value());
        assertThat(query.get(finance, "/api/v1/finance/adjustments?status=other")
                        .status())
                .isEqualTo(400);
        var first = query.get(finance, "/api/v1/finance/adjustments?limit=1").body();
        assertThat(first.path("adjustments").path(0).path("decidedAt").isNull()).isFalse();
        var second = query.get(
                        finance,
                        "/api/v1/finance/adjustments?limit=1&cursor="
                                + first.path("nextCursor").asString())
                .body();
        assertThat(second.path("adjustments").path(0).path("status").asString()).isEqualTo("lapsed");
    }

    @Test
    void finance_sees_who_owes_lot_by_lot_with_the_total_of_all() {
        var finance = query.person(Role.FINANCE);
        var before = query.get(finance, "/api/v1/finance/debts").body().path("totals");
        var events = history();
        events.add(new CreditsRevoked(story.account(), paid, 50_000, 0, 0, 30_000, story.at()));
        query.await(query.append(events));

        var answer = query.get(finance, "/api/v1/finance/debts").body();

        var debt = answer.path("debts").path(0);
        assertThat(debt.path("userId").asString()).isEqualTo(person.id().value());
        assertThat(debt.path("lotId").asString()).isEqualTo(paid.value());
        assertThat(debt.path("debtMicros").asString()).isEqualTo("30000");
        var after = answer.path("totals");
        assertThat(after.path("accounts").asLong() - before.path("accounts").asLong())
                .isEqualTo(1);
        assertThat(Long.parseLong(after.path("debtMicros").asString())
                        - Long.parseLong(before.path("debtMicros").asString()))
                .isEqualTo(30_000);

        assertThat(debt.path("writeOffProposedBy").isNull()).isTrue();
        query.await(query.append(
                new WriteOffProposed(story.account(), paid, 30_000, "goodwill", finance.id(), story.at())));
        assertThat(firstDebt(finance).path("writeOffProposedBy").asString())
                .isEqualTo(finance.id().value());
        assertThat(firstDebt(finance).path("writeOffProposedAt").isNull()).isFalse();
        query.await(query.append(rejected(finance)));
        assertThat(firstDebt(finance).path("writeOffProposedBy").isNull()).isTrue();
        assertThat(firstDebt(finance).path("writeOffRejectedBy").asString())
                .isEqualTo(finance.id().value());
        assertThat(firstDebt(finance).path("writeOffRejectedAt").isNull()).isFalse();
        assertThat(firstDebt(finance).path("writeOffRejectedFor").asString()).isEqualTo("still-collecting");
        query.await(query.append(
                new WriteOffProposed(story.account(), paid, 30_000, "goodwill", finance.id(), story.at())));
        assertThat(firstDebt(finance).path("writeOffRejectedBy").isNull())
                .as("proposed anew")
                .isTrue();
        query.await(query.append(rejected(finance)));
        query.await(query.append(new CreditsRevoked(story.account(), paid, 0, 0, 0, 1, story.at())));
        assertThat(firstDebt(finance).path("writeOffRejectedBy").isNull())
                .as("about another debt")
                .isTrue();
        query.await(query.append(
                new WriteOffProposed(story.account(), paid, 30_001, "goodwill", finance.id(), story.at())));
        query.await(query.append(new CreditsRevoked(story.account(), paid, 0, 0, 0, 1, story.at())));
        assertThat(firstDebt(finance).path("writeOffProposedBy").isNull())
                .as("about another debt")
                .isTrue();

        query.await(query.append(
                new DebtWrittenOff(story.account(), paid, 30_002, "goodwill", finance.id(), story.at(), null, null)));
        assertThat(query.get(finance, "/api/v1/finance/debts").raw().body()).doesNotContain(paid.value());
    }

    private WriteOffRejected rejected(Person finance) {
        return new WriteOffRejected(
                story.account(), paid, 30_000, "still-collecting", finance.id(), story.at(), finance.id(), story.at());
    }

    private JsonNode firstDebt(Person finance) {
        return query.get(finance, "/api/v1/finance/debts").body().path("debts").path(0);
    }

    private List<String> adjustments(Person finance, String status) {
        return query.get(finance, "/api/v1/finance/adjustments?limit=200&status=" + status)
                .body()
                .findValuesAsString("adjustmentId");
    }

    private AdjustmentId adjustment(String name) {
        return new AdjustmentId("adj_" + name + suffix);
    }

    private AdjustmentProposed proposed(String name, Duration runs) {
        return new AdjustmentProposed(
                story.account(),
                adjustment(name),
                5_000,
                "goodwill",
                story.at().plus(runs),
                new UserId("usr_other"),
                story.at());
    }

    private SpendingLimitsSet limits(@Nullable Long day, @Nullable Long month, @Nullable Long low) {
        return new SpendingLimitsSet(story.account(), day, month, low, ZONE.getId(), story.at());
    }
}
