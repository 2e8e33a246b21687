package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.DataViewId;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// What each endpoint answers after a known history.
class ReadsTest {

    private final QuerySide query = QuerySide.shared();

    @Test
    void a_session_names_the_person_and_their_roles() {
        var person = query.person(QuerySide.unique(), "Ada L.", "ada@example.org", Role.ADMIN);

        var session = query.get(person, "/api/v1/session").body();

        assertThat(session.path("userId").asString()).isEqualTo(person.id().value());
        assertThat(session.path("name").asString()).isEqualTo("Ada L.");
        assertThat(session.path("email").asString()).isEqualTo("ada@example.org");
        assertThat(session.path("roles").path(0).asString()).isEqualTo("admin");
        assertThat(session.path("signInId").asString())
                .isEqualTo(person.signIn().value());
    }

    @Test
    void an_account_shows_what_is_available_held_and_left_of_each_lot() {
        var person = query.person();
        var story = Story.of(person.id());
        var chat = new ConversationId("cnv_" + QuerySide.unique());
        var reply = new chat.limitless.api.conversation.ReplyId("rpl_" + QuerySide.unique());
        var events = new ArrayList<>(story.answeredChat(QuerySide.unique(), "q", "a"));
        events.add(story.held("welcome", reply, chat, 100_000));
        query.await(query.append(events));

        var account = query.get(person, "/api/v1/credit-account").body();

        assertThat(account.path("balanceMicros").asString()).isEqualTo("850000");
        assertThat(account.path("heldMicros").asString()).isEqualTo("100000");
        assertThat(account.path("availableMicros").asString()).isEqualTo("750000");
        assertThat(account.path("lots").path(0).path("remainingMicros").asString())
                .isEqualTo("850000");
        assertThat(account.path("openHolds").size()).isEqualTo(1);
        assertThat(account.path("openHolds").path(0).path("replyId").asString()).isEqualTo(reply.value());
    }

    @Test
    void movements_come_newest_first_with_balances_and_the_receipt_page_by_page() {
        var person = query.person();
        query.await(query.append(Story.of(person.id()).answeredChat(QuerySide.unique(), "q", "a")));

        var first = query.get(person, "/api/v1/credit-account/entries?limit=2").body();
        var cursor = first.path("nextCursor").asString();
        var second = query.get(person, "/api/v1/credit-account/entries?limit=2&cursor=" + cursor)
                .body();

        assertThat(first.path("entries").findValuesAsString("type")).containsExactly("settled", "held");
        assertThat(second.path("entries").findValuesAsString("type")).containsExactly("granted");
        assertThat(second.path("nextCursor").isNull()).isTrue();
        var settled = first.path("entries").path(0);
        assertThat(settled.path("amountMicros").asString()).isEqualTo("250000");
        assertThat(settled.path("balanceAfterMicros").asString()).isEqualTo("850000");
        assertThat(settled.path("availableAfterMicros").asString()).isEqualTo("850000");
        assertThat(settled.path("receipt").path("spentMicros").asString()).isEqualTo("150000");
        assertThat(settled.path("receipt").path("costSource").asString()).isEqualTo("exact");
    }

    @Test
    void a_transcript_shows_messages_and_replies_with_their_receipt() {
        var person = query.person();
        var suffix = QuerySide.unique();
        query.await(query.append(Story.of(person.id()).answeredChat(suffix, "the question", "the answer")));

        var items = query.get(person, "/api/v1/conversations/cnv_" + suffix + "/messages")
                .body()
                .path("messages");

        assertThat(items.size()).isEqualTo(2);
        assertThat(items.path(0).path("kind").asString()).isEqualTo("message");
        assertThat(items.path(0).path("text").asString()).isEqualTo("the question");
        var reply = items.path(1);
        assertThat(reply.path("status").asString()).isEqualTo("completed");
        assertThat(reply.path("text").asString()).isEqualTo("the answer");
        assertThat(reply.path("holdMicros").asString()).isEqualTo("400000");
        assertThat(reply.path("receipt").path("spentMicros").asString()).isEqualTo("150000");
        assertThat(reply.path("modelAnswered").asString()).isEqualTo("vendor/answered");
    }

    @Test
    void chats_are_listed_by_their_last_message_and_deleted_ones_are_gone() {
        var person = query.person();
        var story = Story.of(person.id());
        var old = new ConversationId("cnv_" + QuerySide.unique());
        var fresh = new ConversationId("cnv_" + QuerySide.unique());
        var deleted = new ConversationId("cnv_" + QuerySide.unique());
        var silent = new ConversationId("cnv_" + QuerySide.unique());
        query.await(query.append(
                story.started(old),
                story.started(fresh),
                story.started(deleted),
                story.started(silent),
                story.posted(fresh, new chat.limitless.api.conversation.MessageId("msg_" + QuerySide.unique()), "hi"),
                story.posted(old, new chat.limitless.api.conversation.MessageId("msg_" + QuerySide.unique()), "hello"),
                new ConversationRenamed(old, person.id(), PersonalText.of("A title"), false, QuerySide.now()),
                new ConversationDeleted(deleted, person.id(), QuerySide.now())));

        var chats = query.get(person, "/api/v1/conversations").body().path("conversations");

        assertThat(chats.findValuesAsString("conversationId")).containsExactly(old.value(), fresh.value());
        assertThat(chats.path(0).path("title").asString()).isEqualTo("A title");
        assertThat(chats.path(1).path("title").isNull()).isTrue();
        assertThat(query.get(person, "/api/v1/conversations/" + deleted.value()).status())
                .isEqualTo(404);
        assertThat(query.get(person, "/api/v1/conversations/" + silent.value()).status())
                .as("without a message it is not listed, but it is there")
                .isEqualTo(200);
    }

    @Test
    void a_second_payment_does_not_undo_the_first() {
        var person = query.person();
        var purchase = new PurchaseId("pay_" + QuerySide.unique());
        var now = QuerySide.now();
        query.await(query.append(
                Story.of(person.id()).bought(purchase),
                new PurchasePaid(purchase, person.id(), "cs_1", "pi_1", 1000, "usd", false, 200_000_000, now),
                new PurchaseCredited(purchase, person.id(), new LotId("lot_one"), now),
                new PurchaseParked(
                        purchase, person.id(), "paid-twice", 1000, "usd", false, "cs_2", "pi_2", now, null)));

        var shown = query.get(person, "/api/v1/purchases/" + purchase.value()).body();
        assertThat(shown.path("status").asString()).isEqualTo("credited");
    }

    @Test
    void a_purchase_shows_how_far_it_is() {
        var person = query.person();
        var purchase = new PurchaseId("pay_" + QuerySide.unique());
        var now = QuerySide.now();
        query.await(query.append(
                Story.of(person.id()).bought(purchase),
                new CheckoutOpened(purchase, person.id(), "cs_1", "http://pay/1", now.plusSeconds(60), now)));

        var open = query.get(person, "/api/v1/purchases/" + purchase.value()).body();
        assertThat(open.path("status").asString()).isEqualTo("open");
        assertThat(open.path("checkoutUrl").asString()).isEqualTo("http://pay/1");
        assertThat(open.path("hasReceipt").asBoolean()).isFalse();

        query.await(query.append(
                new PurchasePaid(purchase, person.id(), "cs_1", null, 1000, "usd", false, 200_000_000, now)));
        var paid =
                query.get(person, "/api/v1/purchases").body().path("purchases").path(0);
        assertThat(paid.path("status").asString()).isEqualTo("paid");
        assertThat(paid.path("amountMinor").asLong()).isEqualTo(1000);
    }

    @Test
    void a_purchase_shows_what_was_taken_back_of_it() {
        var person = query.person();
        var story = Story.of(person.id());
        var id = new PurchaseId("pay_" + QuerySide.unique());
        query.await(query.append(
                story.bought(id),
                new PurchasePaid(id, person.id(), "cs_1", "pi", 1000, "usd", false, 200_000_000, QuerySide.now()),
                story.refunded(id, "re_of_a_second_payment", "pi_second", RefundStatus.SUCCEEDED)));
        assertPurchase(person, id, "paid", 0, 0);

        query.await(query.append(
                story.refunded(id, "re_a", "pi", RefundStatus.PENDING),
                story.refunded(id, "re_b", null, RefundStatus.SUCCEEDED)));
        assertPurchase(person, id, "partly-refunded", 500, 0);

        query.await(query.append(
                story.refunded(id, "re_a", "pi", RefundStatus.FAILED),
                story.disputed(id, "dp_a", DisputeStatus.OPEN, false),
                new PurchaseParked(
                        id, person.id(), "dispute-currency", 1, "eur", false, "cs_1", "pi", QuerySide.now(), null)));
        assertPurchase(person, id, "disputed", 250, 400);

        query.await(query.append(
                story.disputed(id, "dp_a", DisputeStatus.WON, true),
                story.refunded(id, "re_c", "pi", RefundStatus.SUCCEEDED),
                story.refunded(id, "re_d", "pi", RefundStatus.SUCCEEDED),
                story.refunded(id, "re_e", "pi", RefundStatus.SUCCEEDED),
                story.refunded(id, "re_f", "pi", RefundStatus.SUCCEEDED)));
        assertPurchase(person, id, "refunded", 1000, 0);
    }

    @Test
    void a_dispute_that_was_lost_or_won_is_no_dispute_any_more() {
        var person = query.person();
        var story = Story.of(person.id());
        var id = new PurchaseId("pay_" + QuerySide.unique());
        query.await(query.append(
                story.bought(id),
                new PurchasePaid(id, person.id(), "cs_1", "pi", 1000, "usd", false, 200_000_000, QuerySide.now()),
                story.disputed(id, "dp_a", DisputeStatus.OPEN, false)));
        assertPurchase(person, id, "disputed", 0, 400);
        assertDecided(person, id, 0, 0);

        query.await(query.append(story.disputed(id, "dp_a", DisputeStatus.LOST, false)));
        assertPurchase(person, id, "dispute-lost", 0, 0);
        assertDecided(person, id, 400, 0);

        query.await(query.append(story.disputed(id, "dp_b", DisputeStatus.OPEN, false)));
        assertPurchase(person, id, "disputed", 0, 400);

        query.await(query.append(story.disputed(id, "dp_b", DisputeStatus.WON, true)));
        assertPurchase(person, id, "dispute-lost", 0, 0);
        assertDecided(person, id, 400, 400);
    }

    @Test
    void a_dispute_that_was_won_leaves_the_purchase_as_it_was() {
        var person = query.person();
        var story = Story.of(person.id());
        var id = new PurchaseId("pay_" + QuerySide.unique());
        query.await(query.append(
                story.bought(id),
                new PurchasePaid(id, person.id(), "cs_1", "pi", 1000, "usd", false, 200_000_000, QuerySide.now()),
                story.disputed(id, "dp_a", DisputeStatus.WON, true)));

        assertPurchase(person, id, "paid", 0, 0);
        assertDecided(person, id, 0, 400);
    }

    @Test
    void admins_see_payments_that_do_not_fit_beside_what_the_purchase_costs() {
        var person = query.person();
        var admin = query.person(Role.ADMIN);
        var id = new PurchaseId("pay_" + QuerySide.unique());
        query.await(query.append(
                Story.of(person.id()).bought(id),
                new PurchaseParked(
                        id, person.id(), "amount-differs", 900, "usd", false, "cs_1", "pi_1", QuerySide.now(), null)));

        var parked = query.get(admin, "/api/v1/admin/parked-purchases?limit=1").body();

        var first = parked.path("purchases").path(0);
        assertThat(first.path("purchaseId").asString()).isEqualTo(id.value());
        assertThat(first.path("userId").asString()).isEqualTo(person.id().value());
        assertThat(first.path("status").asString()).isEqualTo("parked");
        assertThat(first.path("reason").asString()).isEqualTo("amount-differs");
        assertThat(first.path("paidMinor").asLong()).isEqualTo(900);
        assertThat(first.path("amountMinor").asLong()).isEqualTo(1000);
        assertThat(parked.path("nextCursor").isNull()
                        || parked.path("nextCursor").isString())
                .isTrue();
    }

    private void assertDecided(QuerySide.Person person, PurchaseId id, long lost, long won) {
        var purchase = query.get(person, "/api/v1/purchases/" + id.value()).body();
        assertThat(purchase.path("hasReceipt").asBoolean()).isTrue();
        assertThat(purchase.path("lostMinor").asLong()).isEqualTo(lost);
        assertThat(purchase.path("wonMinor").asLong()).isEqualTo(won);
    }

    private void assertPurchase(QuerySide.Person person, PurchaseId id, String status, long refunded, long disputed) {
        var purchase = query.get(person, "/api/v1/purchases/" + id.value()).body();
        assertThat(purchase.path("status").asString()).isEqualTo(status);
        assertThat(purchase.path("refundedMinor").asLong()).isEqualTo(refunded);
        assertThat(purchase.path("disputedMinor").asLong()).isEqualTo(disputed);
    }

    @Test
    void finance_sees_movements_of_all_with_totals_of_the_whole_filter() {
        var finance = query.person(Role.FINANCE);
        var person = query.person();
        query.await(query.append(Story.of(person.id()).answeredChat(QuerySide.unique(), "q", "a")));

        var path = "/api/v1/finance/credit-events?limit=1&userId=" + person.id().value();
        var answer = query.get(finance, path).body();

        assertThat(answer.path("events").size()).isEqualTo(1);
        assertThat(answer.path("events")
                        .path(0)
                        .path("payload")
                        .path("spentMicros")
                        .asLong())
                .isEqualTo(150_000);
        assertThat(answer.path("totals").path("count").asLong()).isEqualTo(3);
        assertThat(answer.path("totals").path("balanceChangeMicros").asString()).isEqualTo("850000");
        assertThat(query.get(finance, path + "&type=credits.held")
                        .body()
                        .path("totals")
                        .path("count")
                        .asLong())
                .isEqualTo(1);
        assertThat(query.get(finance, path + "&from=2100-01-01T00:00:00Z")
                        .body()
                        .path("events")
                        .size())
                .isZero();
    }

    @Test
    void support_sees_a_timeline_with_personal_text_hidden_until_the_look_expires() {
        var agent = query.person(Role.SUPPORT);
        var person = query.person();
        var suffix = QuerySide.unique();
        var now = QuerySide.now();
        var look = new DataViewId("viw_" + suffix);
        var over = new DataViewId("viw_x" + suffix);
        query.append(Story.of(person.id()).answeredChat(suffix, "secretquestion", "secretanswer"));
        query.await(query.append(
                new DataViewOpened(
                        person.id(),
                        look,
                        agent.id(),
                        "timeline",
                        PersonalText.of("ticket"),
                        now,
                        now.plus(Duration.ofMinutes(10))),
                new DataViewOpened(
                        person.id(),
                        over,
                        agent.id(),
                        "timeline",
                        PersonalText.of("ticket"),
                        now,
                        now.minusSeconds(1))));

        var answer = query.get(agent, "/api/v1/support/views/" + look.value() + "/timeline?order=asc");

        assertThat(answer.body().path("events").findValuesAsString("type"))
                .startsWith("accounts.user-registered", "accounts.user-signed-in", "credits.account-opened")
                .contains("conversation.message-posted", "accounts.data-view-opened");
        assertThat(answer.raw().body()).doesNotContain("secretquestion", "secretanswer", "ticket");
        assertThat(query.get(agent, "/api/v1/support/views/" + over.value() + "/timeline")
                        .status())
                .isEqualTo(404);
        var other = query.person(Role.SUPPORT);
        assertThat(query.get(other, "/api/v1/support/views/" + look.value() + "/timeline")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void users_are_found_by_their_whole_address_in_any_case() {
        var admin = query.person(Role.ADMIN);
        var agent = query.person(Role.SUPPORT);
        var suffix = QuerySide.unique();
        var person = query.person(suffix, "Somebody", "Some." + suffix + "@Example.org");

        var users = query.get(admin, "/api/v1/admin/users?query=some." + suffix + "@example.org")
                .body();
        var found = query.get(agent, "/api/v1/support/users?email=SOME." + suffix + "@example.org")
                .body();

        assertThat(users.path("users").size()).isEqualTo(1);
        assertThat(users.path("users").path(0).path("name").asString()).isEqualTo("Somebody");
        assertThat(found.path(0).path("userId").asString())
                .isEqualTo(person.id().value());
        assertThat(query.get(admin, "/api/v1/admin/users?limit=1")
                        .body()
                        .path("nextCursor")
                        .isNull())
                .isFalse();
    }

    @Test
    void an_erased_person_reads_as_nothing_and_no_view_holds_clear_text() {
        var person = query.person();
        var suffix = QuerySide.unique();
        query.await(query.append(Story.of(person.id()).answeredChat(suffix, "canaryquestion", "canaryanswer")));
        var clear = query.views()
                .sql("select count(*) from transcript_item where locate('canary', text_sealed) > 0")
                .query(Long.class)
                .single();
        assertThat(clear).isZero();

        query.vault().destroyKey(person.id());
        query.bean(chat.limitless.eventstore.PersonalDataVault.class).evict(person.id());

        var items = query.get(person, "/api/v1/conversations/cnv_" + suffix + "/messages")
                .body()
                .path("messages");
        assertThat(items.size()).isEqualTo(2);
        assertThat(items.path(0).path("text").isNull()).isTrue();
    }
}
