package chat.limitless.query.payments.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The receipt over HTTP: whose it is, what it says, and when there is none.
class ReceiptTest {

    private final QuerySide query = QuerySide.shared();
    private final String suffix = QuerySide.unique();
    private final PurchaseId purchase = new PurchaseId("pay_" + suffix);
    private final Person buyer = query.person(suffix, "Ada L.", suffix + "@example.org");
    private final Story story = Story.of(buyer.id());
    private final String route = "/api/v1/purchases/" + purchase.value() + "/receipt";

    @Test
    void tells_what_was_paid_and_not_what_was_priced() {
        // The event of the payment has figures of its own; no pack of today is asked.
        var paid = new PurchasePaid(
                purchase, buyer.id(), "cs", "pi_3Qabcdefgh", 777, "eur", false, 55_000_000, QuerySide.now());
        var position = query.append(story.bought(purchase), paid);
        query.await(position);

        var receipt = query.get(buyer, route).body();

        assertThat(receipt.path("amountMinor").asLong()).isEqualTo(777);
        assertThat(receipt.path("currency").asString()).isEqualTo("eur");
        assertThat(receipt.path("creditsMicros").asString()).isEqualTo("55000000");
        assertThat(receipt.path("packId").asString()).isEqualTo("starter");
        assertThat(receipt.path("testPayment").asBoolean()).isTrue();
        assertThat(receipt.path("paymentId").asString()).isEqualTo("…abcdefgh");
        assertThat(receipt.path("tax").isNull()).isTrue();
        assertThat(receipt.path("buyer").path("name").asString()).isEqualTo("Ada L.");
        assertThat(receipt.path("seller").path("name").asString()).contains("Example");
        assertThat(receipt.path("receiptNumber").asString()).contains(Long.toString(position));
        assertThat(receipt.path("refunds").isEmpty()).isTrue();
    }

    @Test
    void tells_what_went_back_of_this_payment() {
        query.await(query.append(
                story.bought(purchase),
                story.paid(purchase),
                story.refunded(purchase, "re_1", 300, RefundStatus.PENDING),
                story.refunded(purchase, "re_1", 300, RefundStatus.SUCCEEDED),
                story.refunded(purchase, "re_2", 100, RefundStatus.PENDING),
                story.refunded(purchase, "re_3", 50, RefundStatus.FAILED)));

        var receipt = query.get(buyer, route).body();

        assertThat(receipt.path("refunds").findValuesAsString("status")).containsExactly("succeeded", "pending");
        assertThat(receipt.path("refundedMinor").asLong()).isEqualTo(400);
        assertThat(receipt.path("amountMinor").asLong()).isEqualTo(1000);
    }

    @Test
    void says_nothing_of_what_went_back_of_a_second_payment() {
        query.await(query.append(
                story.bought(purchase),
                story.paid(purchase),
                story.refunded(purchase, "re_first", 300, RefundStatus.SUCCEEDED),
                story.refunded(purchase, "re_second", "pi_3Qsecond", RefundStatus.SUCCEEDED)));

        var receipt = query.get(buyer, route).body();

        assertThat(receipt.path("refunds")).hasSize(1);
        assertThat(receipt.path("refundedMinor").asLong()).isEqualTo(300);
    }

    @Test
    void is_refused_until_it_is_paid_and_unknown_to_others() {
        query.await(query.append(story.bought(purchase)));
        for (var address : new String[] {route, route + ".pdf"}) {
            var unpaid = query.get(buyer, address);
            assertThat(unpaid.status()).isEqualTo(409);
            assertThat(unpaid.body().path("code").asString()).isEqualTo("payments.not-paid");
            assertThat(query.get(query.person(), address).status()).isEqualTo(404);
            assertThat(query.get(query.person(Role.SUPPORT), address).status()).isEqualTo(404);
            assertThat(query.get(query.person(Role.FINANCE), address).status()).isEqualTo(409);
        }
        assertThat(query.get(buyer, "/api/v1/purchases/pay_nowhere/receipt")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("payments.unknown");
        assertThat(query.get(buyer, route + ".pdf?lang=de").status()).isEqualTo(400);
    }

    @Test
    void comes_as_a_file_with_a_plain_name() throws IOException, InterruptedException {
        query.await(query.append(story.bought(purchase), story.paid(purchase)));

        var answer = query.http()
                .send(query.request(buyer, route + ".pdf?lang=th"), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"receipt-[a-z0-9-]+\\.pdf\"");
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains("ใบเสร็จรับเงิน", "USD10.00", "AdaL.");
        }
    }

    @Test
    void leaves_an_erased_buyer_blank() {
        query.await(query.append(story.bought(purchase), story.paid(purchase)));
        query.vault().destroyKey(buyer.id());
        query.bean(PersonalDataVault.class).evict(buyer.id());

        var receipt = query.get(buyer, route);

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.body().path("buyer").path("name").isNull()).isTrue();
        assertThat(receipt.body().path("buyer").path("email").isNull()).isTrue();
    }
}
