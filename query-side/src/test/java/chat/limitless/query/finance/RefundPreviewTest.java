package chat.limitless.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Answer;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What finance is told before it gives money back.
class RefundPreviewTest {

    private final QuerySide query = QuerySide.shared();
    private final Person finance = query.person(Role.FINANCE);
    private final Person buyer = query.person();
    private final Story story = Story.of(buyer.id());
    private final String suffix = QuerySide.unique();
    private final PurchaseId purchase = new PurchaseId("pay_" + suffix);

    /// 1,000 cents for 200 credits.
    @BeforeEach
    void bought() {
        query.await(query.append(
                story.bought(purchase),
                new PurchasePaid(purchase, buyer.id(), "cs_1", "pi", 1000, "usd", false, 200_000_000, QuerySide.now()),
                story.opened(),
                story.granted(suffix, 200_000_000, purchase)));
    }

    private Answer preview(String asked) {
        return query.get(finance, "/api/v1/finance/purchases/" + purchase.value() + "/refund-preview" + asked);
    }

    /// `refundable refund taken of-remaining owed`.
    private String told(String asked) {
        var body = preview(asked).body();
        return body.path("refundableMinor").asLong() + " "
                + body.path("refundMinor").asLong() + " "
                + body.path("takenMicros").asString() + " "
                + body.path("ofRemainingMicros").asString() + " "
                + body.path("owedAtMostMicros").asString();
    }

    private void spend(long micros) {
        var reply = new ReplyId("rpl_" + QuerySide.unique());
        var chat = new ConversationId("cnv_" + QuerySide.unique());
        query.await(
                query.append(story.held(suffix, reply, chat, micros), story.settled(suffix, reply, chat, micros, 0)));
    }

    @Test
    void all_of_it_goes_back_when_nothing_else_is_asked() {
        assertThat(told("")).isEqualTo("1000 1000 200000000 200000000 0");
    }

    @Test
    void a_part_takes_its_share() {
        assertThat(told("?amountMinor=333")).isEqualTo("1000 333 66600000 66600000 0");
    }

    @Test
    void what_was_spent_is_owed() {
        spend(150_000_000);

        assertThat(told("?amountMinor=500")).isEqualTo("1000 500 100000000 50000000 50000000");
    }

    @Test
    void what_went_back_before_cannot_go_back_again() {
        query.await(query.append(story.refunded(purchase, "re_1", "pi", RefundStatus.SUCCEEDED)));

        assertThat(told("")).startsWith("750 750 150000000 ");
        var tooMuch = preview("?amountMinor=751");
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.body().path("code").asString()).isEqualTo("payments.refund-too-high");
        assertThat(tooMuch.body().path("facts").path("refundableMinor").asLong())
                .isEqualTo(750);
    }

    @Test
    void what_was_asked_for_before_is_not_offered_again() {
        spend(150_000_000);
        query.await(query.append(story.refundAsked(purchase, "rrq_one", 300, finance.id())));

        // The request takes the 50 credits left and owes 10.
        assertThat(told("")).isEqualTo("700 700 140000000 0 140000000");
        assertThat(preview("").body().path("askedMinor").asLong()).isEqualTo(300);
        assertThat(preview("?amountMinor=701").status()).isEqualTo(422);

        query.await(query.append(story.refundAsked(purchase, "rrq_two", 700, finance.id())));
        assertThat(told("")).isEqualTo("0 0 0 0 0");

        query.await(query.append(story.refundRefused(purchase, "rrq_two", "lost")));
        assertThat(told("")).startsWith("700 700 ");

        query.await(query.append(story.refundMade(purchase, "re_1", "rrq_one", 300, RefundStatus.SUCCEEDED)));
        assertThat(told("")).startsWith("700 700 ");
        assertThat(preview("").body().path("askedMinor").asLong()).isZero();
        assertThat(preview("").body().path("goneMinor").asLong()).isEqualTo(300);

        query.await(query.append(story.refundMade(purchase, "re_1", "rrq_one", 300, RefundStatus.FAILED)));
        assertThat(told("")).startsWith("1000 1000 ");
    }

    @Test
    void nothing_goes_back_while_it_is_disputed() {
        query.await(query.append(story.disputed(purchase, "dp_1", DisputeStatus.OPEN, false)));
        assertThat(told("")).isEqualTo("0 0 0 0 0");
        assertThat(preview("").body().path("disputedMinor").asLong()).isEqualTo(400);

        query.await(query.append(story.disputed(purchase, "dp_1", DisputeStatus.LOST, false)));
        assertThat(told("")).startsWith("600 600 ");
    }

    @Test
    void a_second_payment_goes_back_without_credits() {
        query.await(query.append(story.parked(purchase, "paid-twice", "pi_second")));

        assertThat(told("?paymentId=pi_second")).isEqualTo("1000 1000 0 0 0");
        assertThat(told("?paymentId=pi_second&amountMinor=400")).isEqualTo("1000 400 0 0 0");
        assertThat(told("?paymentId=pi")).isEqualTo("1000 1000 200000000 200000000 0");
        assertThat(preview("?paymentId=pi_second&amountMinor=1001").status()).isEqualTo(422);
        assertThat(preview("?paymentId=pi_third").body().path("code").asString())
                .isEqualTo("payments.not-paid");

        query.await(query.append(story.refunded(purchase, "re_1", "pi_second", RefundStatus.SUCCEEDED)));
        assertThat(told("?paymentId=pi_second")).isEqualTo("750 750 0 0 0");
        assertThat(told("")).startsWith("1000 1000 200000000 ");
    }

    @Test
    void what_is_not_paid_or_not_there_is_told() {
        var unpaid = new PurchaseId("pay_" + QuerySide.unique());
        query.await(query.append(story.bought(unpaid)));
        var address = "/api/v1/finance/purchases/" + unpaid.value() + "/refund-preview";

        assertThat(query.get(finance, address).body().path("code").asString()).isEqualTo("payments.not-paid");
        assertThat(query.get(finance, address + "x").status()).isEqualTo(404);
        assertThat(preview("?amountMinor=-1").status()).isEqualTo(422);
        assertThat(preview("?amountMinor=x").status()).isEqualTo(400);
    }

    @Test
    void the_shares_of_many_refunds_add_up_to_all_credits() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++) {
            var credits = 1 + random.nextLong(1_000_000_000_000L);
            var paid = 1 + random.nextLong(10_000_000);
            long gone = 0;
            long taken = 0;
            while (gone < paid) {
                var refund = 1 + random.nextLong(paid - gone);
                var share = RefundShare.of(credits, paid, gone, refund, credits - taken);
                gone += refund;
                taken += share.takenMicros();
                assertThat(share.owedAtMostMicros()).as("seed %s", seed).isZero();
            }
            assertThat(taken).as("seed %s", seed).isEqualTo(credits);
        }
    }
}
