package chat.limitless.query.payments.recharge;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.RechargeStory;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How recharging stands, as the page shows it.
class AutoRechargeTest {

    private final QuerySide query = QuerySide.shared();
    private final Person ann = query.person();
    private final Instant now = QuerySide.now();
    private final RechargeStory anns = RechargeStory.of(ann.id(), now);

    private JsonNode after(DomainEvent... events) {
        query.await(query.append(events));
        return shown();
    }

    private JsonNode shown() {
        return query.get(ann, "/api/v1/auto-recharge").body();
    }

    @Test
    void it_is_off_until_somebody_agrees() {
        var shown = shown();
        assertThat(shown.path("enabled").asBoolean()).isFalse();
        assertThat(shown.path("consentVersion").asString()).isEqualTo(RechargeConsent.VERSION);
        assertThat(shown.path("card").isObject()).isFalse();
        assertThat(shown.path("terms").isObject()).isFalse();
    }

    @Test
    void the_card_and_what_was_agreed_to_are_shown() {
        var shown = after(anns.saved("card"), anns.enabled());
        assertThat(shown.path("enabled").asBoolean()).isTrue();
        assertThat(shown.path("state").asString()).isEqualTo("idle");
        assertThat(shown.path("card").toString())
                .isEqualTo("{\"brand\":\"visa\",\"last4\":\"4242\",\"expiry\":\"2029-04\"}");
        assertThat(shown.path("terms").path("thresholdMicros").asString()).isEqualTo("50000000");
        assertThat(shown.path("terms").path("monthlyCapMinor").asInt()).isEqualTo(3_000);
    }

    @Test
    void what_runs_counts_into_the_month_and_what_did_not_come_about_does_not() {
        var runs = after(anns.saved("card"), anns.enabled(), anns.started("one"));
        assertThat(runs.path("state").asString()).isEqualTo("in-flight");
        assertThat(runs.path("chargedThisMonthMinor").asInt()).isEqualTo(1_000);
        assertThat(after(anns.succeeded("one")).path("chargedThisMonthMinor").asInt())
                .isEqualTo(1_000);
        var later = now.plus(Duration.ofHours(1));
        var declined = after(anns.started("two"), anns.declined("two", later));
        assertThat(declined.path("chargedThisMonthMinor").asInt()).isEqualTo(1_000);
        assertThat(declined.path("state").asString()).isEqualTo("waiting");
        assertThat(declined.path("failureCode").asString()).isEqualTo("insufficient_funds");
        assertThat(Instant.parse(declined.path("nextTryAt").asString())).isEqualTo(later);
        var inDoubt = after(anns.started("three"), anns.inDoubt("three"));
        assertThat(inDoubt.path("chargedThisMonthMinor").asInt())
                .as("money was taken, though not as agreed")
                .isEqualTo(2_000);
    }

    @Test
    void last_month_is_over() {
        var earlier = RechargeStory.of(ann.id(), now.minus(Duration.ofDays(40)));
        var shown = after(earlier.saved("card"), earlier.enabled(), earlier.started("one"), earlier.capReached());
        assertThat(shown.path("chargedThisMonthMinor").asInt()).isZero();
        assertThat(shown.path("capReached").asBoolean()).isFalse();
    }

    @Test
    void the_cap_is_told_until_other_terms_are_agreed_to() {
        assertThat(after(anns.saved("card"), anns.enabled(), anns.capReached())
                        .path("capReached")
                        .asBoolean())
                .isTrue();
        assertThat(after(anns.enabled()).path("capReached").asBoolean()).isFalse();
    }

    @Test
    void a_bank_that_wants_to_see_the_person_is_shown_until_they_were_here() {
        var wanted = after(anns.saved("card"), anns.enabled(), anns.started("one"), anns.needsAuthentication("one"));
        assertThat(wanted.path("state").asString()).isEqualTo("needs-authentication");
        assertThat(after(anns.saved("again")).path("state").asString()).isEqualTo("idle");
    }

    @Test
    void why_it_is_off_is_told_and_the_terms_stay_to_begin_from() {
        var off = after(anns.saved("card"), anns.enabled(), anns.disabled("declined"));
        assertThat(off.path("enabled").asBoolean()).isFalse();
        assertThat(off.path("disabledReason").asString()).isEqualTo("declined");
        assertThat(off.path("terms").isObject()).isTrue();
    }

    @Test
    void a_removed_card_is_not_shown_any_more() {
        assertThat(after(anns.saved("card"), anns.removed("card")).path("card").isObject())
                .isFalse();
    }

    @Test
    void a_purchase_tells_that_it_came_by_itself() {
        var story = Story.of(ann.id());
        var bought = new PurchaseId("pay_" + QuerySide.unique());
        var recharged = new PurchaseId("pay_" + QuerySide.unique());
        after(story.bought(bought), story.recharged(recharged));
        assertThat(query.get(ann, "/api/v1/purchases/" + bought)
                        .body()
                        .path("automatic")
                        .asBoolean())
                .isFalse();
        assertThat(query.get(ann, "/api/v1/purchases/" + recharged)
                        .body()
                        .path("automatic")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nobody_sees_the_recharging_of_somebody_else() {
        after(anns.saved("card"), anns.enabled());
        var somebody = query.get(query.person(), "/api/v1/auto-recharge").body();
        assertThat(somebody.path("enabled").asBoolean()).isFalse();
        assertThat(somebody.path("card").isObject()).isFalse();
    }
}
