package chat.limitless.query.payments;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What of a purchase waits for a person, and what becomes of it once somebody has looked.
class LookedAtPurchasesTest {

    private final QuerySide query = QuerySide.shared();
    private final Person buyer = query.person();
    private final Person finance = query.person(Role.FINANCE);
    private final Story story = Story.of(buyer.id());
    private final PurchaseId id = new PurchaseId("pay_" + QuerySide.unique());

    private PurchasePaid paid() {
        return new PurchasePaid(id, buyer.id(), "cs_1", "pi", 1000, "usd", false, 200_000_000, QuerySide.now());
    }

    /// Number and who has dealt with it, newest first.
    private List<String> parked(String state) {
        return query.get(finance, "/api/v1/admin/parked-purchases?limit=200" + state)
                .body()
                .path("purchases")
                .valueStream()
                .filter(row -> row.path("purchaseId").asString().equals(id.value()))
                .map(row -> row.path("number").asInt() + " "
                        + row.path("resolvedBy").asString("nobody") + " "
                        + row.path("resolvedReason").asString(""))
                .toList();
    }

    private String status() {
        return query.get(buyer, "/api/v1/purchases/" + id.value())
                .body()
                .path("status")
                .asString();
    }

    @Test
    void what_somebody_dealt_with_is_listed_when_asked_for_and_what_is_parked_later_waits_anew() {
        query.await(query.append(story.bought(id), story.parked(id, "amount", "pi_1")));
        assertThat(parked("")).containsExactly("1 nobody ");

        query.await(query.append(story.parkedResolved(id, 1, "refunded", finance.id())));
        var done = "1 " + finance.id().value() + " refunded";
        assertThat(parked("")).isEmpty();
        assertThat(parked("&state=resolved")).containsExactly(done);

        query.await(query.append(story.parked(id, "currency", "pi_1"), story.parked(id, "amount", "pi_2")));
        assertThat(parked("&state=open")).containsExactly("3 nobody ", "2 nobody ");
        assertThat(parked("&state=all")).containsExactly("3 nobody ", "2 nobody ", done);
    }

    @Test
    void what_cannot_be_counted_is_listed_by_its_name() {
        query.await(query.append(
                story.bought(id), paid(), story.uncounted(id, "re_foreign"), story.parked(id, "paid-twice", "pi_2")));

        var listed = query.get(finance, "/api/v1/admin/parked-purchases?limit=200")
                .body()
                .path("purchases");
        assertThat(listed.valueStream()
                        .filter(row -> row.path("purchaseId").asString().equals(id.value()))
                        .map(row -> row.path("reason").asString() + " "
                                + row.path("reversalId").asString("")))
                .containsExactly("paid-twice ", "refund-currency re_foreign");
    }

    @Test
    void a_state_that_is_none_is_told() {
        assertThat(query.get(finance, "/api/v1/admin/parked-purchases?state=lost")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_purchase_under_suspicion_says_so_until_somebody_has_looked() {
        query.await(query.append(story.bought(id), paid(), story.fraudWarned(id, "issfr_noted", false)));
        assertThat(status()).isEqualTo("paid");

        query.await(query.append(story.fraudWarned(id, "issfr_a", true), story.fraudWarned(id, "issfr_b", true)));
        assertThat(status()).isEqualTo("fraud-warned");
        assertThat(query.get(
                                finance,
                                "/api/v1/finance/purchases?userId=" + buyer.id().value())
                        .body()
                        .path("purchases")
                        .path(0)
                        .path("suspected")
                        .asBoolean())
                .isTrue();

        query.await(query.append(
                story.refunded(id, "re_a", "pi", RefundStatus.SUCCEEDED),
                story.fraudWarningCleared(id, "issfr_a", finance.id())));
        assertThat(status()).isEqualTo("fraud-warned");

        query.await(query.append(story.disputed(id, "dp_a", DisputeStatus.OPEN, false)));
        assertThat(status()).isEqualTo("disputed");

        query.await(query.append(
                story.disputed(id, "dp_a", DisputeStatus.WON, true),
                story.fraudWarningCleared(id, "issfr_b", finance.id())));
        assertThat(status()).isEqualTo("partly-refunded");
    }

    @Test
    void a_suspicion_freezes_nothing_of_money_that_is_gone() {
        query.await(query.append(
                story.bought(id),
                paid(),
                story.fraudWarned(id, "issfr_a", true),
                story.refundMade(id, "re_a", "rrq_one", 1000, RefundStatus.SUCCEEDED)));

        assertThat(status()).isEqualTo("refunded");
    }

    @Test
    void a_suspicion_of_another_payment_freezes_nothing() {
        query.await(query.append(story.bought(id), story.paid(id), story.fraudWarned(id, "issfr_a", true)));

        assertThat(status()).isEqualTo("paid");
    }

    @Test
    void a_suspicion_before_any_payment_freezes_nothing_yet() {
        query.await(query.append(story.bought(id), story.fraudWarned(id, "issfr_a", true)));
        assertThat(status()).isEqualTo("started");

        query.await(query.append(paid()));
        assertThat(status()).isEqualTo("fraud-warned");
    }
}
