package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What an owner is told to know now.
class CreditNoticesTest {

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

    @Test
    void notices_tell_the_newest_warning_about_each_thing_first() {
        var today = LocalDate.ofInstant(story.at(), ZONE);
        var events = history();
        events.add(limits(200_000L, null, 1_100_000L));
        events.add(announced(7, story.at()));
        events.add(announced(1, story.at().plusMillis(1)));
        events.add(warned(today, 50, 100_000, 2, null));
        events.add(warned(today, 100, 100_000, 3, 185_000L));
        events.add(warned(today, 75, 150_000, 4, null));
        events.add(new LowBalanceWarned(
                story.account(), 1_050_000, 1_100_000, story.at().plusMillis(5)));
        query.await(query.append(events));

        var notices = account().path("notices");

        assertThat(notices.findValuesAsString("type"))
                .containsExactly("low-balance-warned", "cap-warned", "cap-warned", "expiry-announced");
        assertThat(notices.path(1).path("facts").path("percent").asInt()).isEqualTo(75);
        assertThat(notices.path(1).path("facts").has("neededMicros")).isFalse();
        assertThat(notices.path(1).path("facts").path("period").asString()).isEqualTo("day");
        assertThat(notices.path(2).path("facts").path("neededMicros").asString())
                .isEqualTo("185000");
        assertThat(notices.path(3).path("facts").path("daysBefore").asInt()).isEqualTo(1);
        assertThat(notices.path(3).path("lotId").asString()).isEqualTo("lot_welcome");
        assertThat(notices.findValuesAsString("noticeId")).doesNotHaveDuplicates();
    }

    @Test
    void once_a_cap_is_spent_it_is_no_notice_that_an_answer_did_not_fit() {
        var today = LocalDate.ofInstant(story.at(), ZONE);
        var events = history();
        events.add(limits(200_000L, null, null));
        events.add(warned(today, 100, 100_000, 1, 185_000L));
        events.add(warned(today, 100, 200_000, 2, null));
        query.await(query.append(events));

        var notices = account().path("notices");

        assertThat(notices.findValuesAsString("type")).containsExactly("cap-warned");
        assertThat(notices.path(0).path("facts").has("neededMicros")).isFalse();
    }

    private CapWarned warned(LocalDate day, int percent, long spent, int millis, @Nullable Long needed) {
        var at = story.at().plusMillis(millis);
        return new CapWarned(story.account(), CapPeriod.DAY, day, percent, spent, 200_000, at, needed);
    }

    @Test
    void a_warning_that_does_not_hold_any_more_is_no_notice() {
        var today = LocalDate.ofInstant(story.at(), ZONE);
        var events = history();
        events.add(limits(200_000L, null, 500_000L));
        events.add(announced(1, story.at()));
        events.add(new LotExpired(story.account(), welcome, 850_000, story.at()));
        events.add(new CapWarned(
                story.account(), CapPeriod.DAY, today.minusDays(2), 50, 100_000, 200_000, story.at(), null));
        events.add(new CapWarned(
                story.account(), CapPeriod.MONTH, today.withDayOfMonth(1), 50, 100_000, 200_000, story.at(), null));
        events.add(new LowBalanceWarned(story.account(), 200_000, 500_000, story.at()));
        events.add(limits(300_000L, 400_000L, 100_000L));
        query.await(query.append(events));

        assertThat(account().path("notices").isEmpty()).isTrue();
    }

    @Test
    void a_low_balance_is_told_as_long_as_what_is_not_frozen_is_low() {
        var events = history();
        events.add(limits(null, null, 1_000_000L));
        events.add(new CreditsFrozen(story.account(), paid, 150_000, story.at(), null));
        events.add(new LowBalanceWarned(story.account(), 900_000, 1_000_000, story.at()));
        query.await(query.append(events));

        assertThat(account().path("notices").findValuesAsString("type")).containsExactly("low-balance-warned");

        query.await(query.append(new CreditsUnfrozen(story.account(), paid, 150_000, story.at())));
        assertThat(account().path("notices").isEmpty()).isTrue();
    }

    private LotExpiryAnnounced announced(int days, Instant at) {
        return new LotExpiryAnnounced(
                story.account(), welcome, days, 850_000, story.at().plus(Duration.ofDays(days)), at);
    }

    private SpendingLimitsSet limits(@Nullable Long day, @Nullable Long month, @Nullable Long low) {
        return new SpendingLimitsSet(story.account(), day, month, low, ZONE.getId(), story.at());
    }
}
