package chat.limitless.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What finance sees of the purchases of others.
class FinancePurchasesTest {

    private static final String ADDRESS = "/api/v1/finance/purchases";

    private final QuerySide query = QuerySide.shared();
    private final Person finance = query.person(Role.FINANCE);
    private final Person buyer = query.person();
    private final Story story = Story.of(buyer.id());

    private static PurchaseId purchase() {
        return new PurchaseId("pay_" + QuerySide.unique());
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(row -> row.path(field).asString("")).toList();
    }

    private List<String> shown(String asked) {
        return texts(query.get(finance, ADDRESS + asked).body().path("purchases"), "purchaseId");
    }

    @Test
    void one_purchase_tells_all_that_happened_to_it() {
        var id = purchase();
        var position = query.append(
                story.recharged(id),
                story.paid(id),
                story.fraudWarned(id, "issfr_1", true),
                story.fraudWarningCleared(id, "issfr_1", finance.id()),
                story.refundAsked(id, "rrq_one", 300, finance.id()),
                story.refundRefused(id, "rrq_one", "charge_disputed"),
                story.disputed(id, "dp_1", DisputeStatus.OPEN, false),
                story.parked(id, "paid-twice", "pi_2"),
                story.parkedResolved(id, 1, "refunded", finance.id()));

        query.await(position);
        var least = PositionHeaders.encode(position);
        var answer = query.get(finance, ADDRESS + "/" + id.value(), "Limitless-Min-Position", least);

        assertThat(answer.status()).isEqualTo(200);
        var shown = answer.body();
        assertSummary(shown.path("purchase"), id);
        var events = shown.path("events");
        assertThat(texts(events, "type"))
                .containsExactly(
                        "payments.purchase-started",
                        "payments.purchase-paid",
                        "payments.fraud-warned",
                        "payments.fraud-warning-cleared",
                        "payments.refund-requested",
                        "payments.refund-refused",
                        "payments.dispute-recorded",
                        "payments.purchase-parked",
                        "payments.parked-purchase-resolved");
        var staff = finance.id().value();
        assertThat(texts(events, "by")).containsExactly("", "", "", staff, staff, "", "", "", staff);
        assertThat(events.path(8).path("position").asString()).isEqualTo(least);
        assertThat(events.path(7).path("payload").path("reason").asString()).isEqualTo("paid-twice");
        assertThat(shown.path("warnings").toString()).contains("issfr_1").contains("\"cleared\":true");
        assertThat(shown.path("warnings").path(0).path("clearedBy").asString()).isEqualTo(staff);
        var parking = shown.path("parkings").path(0);
        assertThat(parking.path("number").asInt()).isEqualTo(1);
        assertThat(parking.path("refundableMinor").asLong()).isEqualTo(1000);
        assertThat(parking.path("resolvedReason").asString()).isEqualTo("refunded");
        assertThat(parking.path("resolvedBy").asString()).isEqualTo(staff);
        var request = shown.path("refundRequests").path(0);
        assertThat(request.path("state").asString()).isEqualTo("refused");
        assertThat(request.path("code").asString()).isEqualTo("charge_disputed");
        assertThat(request.path("refundId").isNull()).isTrue();
        assertThat(request.path("by").asString()).isEqualTo(staff);
        assertThat(request.path("paymentId").asString()).isEqualTo("pi");
    }

    private void assertSummary(JsonNode shown, PurchaseId id) {
        assertThat(shown.path("purchaseId").asString()).isEqualTo(id.value());
        assertThat(shown.path("userId").asString()).isEqualTo(buyer.id().value());
        assertThat(shown.path("packId").asString()).isEqualTo("starter");
        assertThat(shown.path("status").asString()).isEqualTo("paid");
        assertThat(shown.path("amountMinor").asLong()).isEqualTo(1000);
        assertThat(shown.path("currency").asString()).isEqualTo("usd");
        assertThat(shown.path("creditsMicros").asString()).isEqualTo("200000000");
        assertThat(shown.path("purchase").path("refundedMinor").asLong()).isZero();
        assertThat(shown.path("startedAt").asString()).isEqualTo(story.at().toString());
        assertThat(shown.path("automatic").asBoolean()).isTrue();
        assertThat(shown.path("suspected").asBoolean()).isFalse();
        assertThat(shown.path("paymentId").asString()).isEqualTo("pi_3Qabcdefgh");
    }

    @Test
    void a_refund_that_was_made_names_the_providers_id() {
        var id = purchase();
        query.await(query.append(
                story.bought(id),
                story.paid(id),
                story.refundAsked(id, "rrq_one", 300, finance.id()),
                story.refundMade(id, "re_1", "rrq_one", 300, RefundStatus.SUCCEEDED)));

        var shown = query.get(finance, ADDRESS + "/" + id.value()).body();

        assertThat(shown.path("purchase").path("refundedMinor").asLong()).isEqualTo(300);
        assertThat(shown.path("refundRequests").path(0).path("state").asString())
                .isEqualTo("made");
        assertThat(shown.path("refundRequests").path(0).path("refundId").asString())
                .isEqualTo("re_1");
    }

    @Test
    void what_is_no_purchase_is_not_found() {
        for (var id : List.of(purchase().value(), buyer.id().value(), "x")) {
            var answer = query.get(finance, ADDRESS + "/" + id);
            assertThat(answer.status()).as(id).isEqualTo(404);
            assertThat(answer.body().path("code").asString()).isEqualTo("http.not-found");
        }
    }

    @Test
    void purchases_are_listed_newest_first_page_by_page() {
        var first = purchase();
        var second = purchase();
        var third = purchase();
        query.await(query.append(story.bought(first), story.bought(second), story.bought(third), story.paid(second)));
        var ofBuyer = "?userId=" + buyer.id().value();

        assertThat(shown("?limit=200")).containsSubsequence(third.value(), second.value(), first.value());
        assertThat(shown(ofBuyer)).containsExactly(third.value(), second.value(), first.value());
        assertThat(shown(ofBuyer + "&status=paid")).containsExactly(second.value());
        assertThat(shown(ofBuyer + "&status=parked")).isEmpty();
        assertThat(shown("?userId=usr_nobody")).isEmpty();

        var page = query.get(finance, ADDRESS + ofBuyer + "&limit=2").body();
        assertThat(texts(page.path("purchases"), "purchaseId")).containsExactly(third.value(), second.value());
        var next = page.path("nextCursor").asString();
        var rest = query.get(finance, ADDRESS + ofBuyer + "&limit=2&cursor=" + next)
                .body();
        assertThat(texts(rest.path("purchases"), "purchaseId")).containsExactly(first.value());
        assertThat(rest.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void malformed_filters_are_told() {
        assertThat(query.get(finance, ADDRESS + "?status=x").status()).isEqualTo(400);
        assertThat(query.get(finance, ADDRESS + "?cursor=***").status()).isEqualTo(400);
        assertThat(query.get(finance, ADDRESS + "?limit=0").status()).isEqualTo(400);
    }
}
