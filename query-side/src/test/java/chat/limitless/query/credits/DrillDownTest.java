package chat.limitless.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotPart;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a number to the movements behind it: of a lot, a hold, a purchase, a model on a day.
class DrillDownTest {

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final String bought = QuerySide.unique();
    private final ConversationId chat = new ConversationId("cnv_" + QuerySide.unique());
    private final ReplyId first = new ReplyId("rpl_a" + QuerySide.unique());
    private final ReplyId second = new ReplyId("rpl_b" + QuerySide.unique());

    /// The welcome lot pays two answers of two models; the bought lot is disputed, and pays its own debt.
    @BeforeEach
    void history() {
        var purchase = new PurchaseId("pay_" + bought);
        var lot = new LotId("lot_" + bought);
        query.await(query.append(
                story.opened(),
                story.granted("welcome", 1_000_000),
                story.granted(bought, 500_000, purchase),
                story.held("welcome", first, chat, 400),
                story.settledBy("v/a", first, chat, 300, story.at()),
                story.held("welcome", second, chat, 200),
                story.settledBy("v/b", second, chat, 100, story.at().minus(Duration.ofDays(1))),
                new CreditsFrozen(story.account(), lot, 1_000, story.at(), null),
                new CreditsRevoked(story.account(), lot, 50, 0, 0, 7, story.at()),
                new DebtNetted(
                        story.account(), new LotId("lot_welcome"), 7, List.of(new LotPart(lot, 7)), story.at())));
    }

    private List<String> own(String filter) {
        return query.get(person, "/api/v1/credit-account/entries?" + filter)
                .body()
                .path("entries")
                .findValuesAsString("type");
    }

    private List<String> all(Person finance, String filter) {
        return query.get(finance, "/api/v1/finance/credit-events?userId=" + person.id() + "&" + filter)
                .body()
                .path("events")
                .findValuesAsString("type");
    }

    @Test
    void a_lot_leads_to_everything_that_changed_it() {
        assertThat(own("lotId=lot_" + bought)).containsExactly("debt-netted", "revoked", "frozen", "granted");
        assertThat(own("lotId=lot_welcome")).containsExactly("debt-netted", "settled", "settled", "granted");
        assertThat(own("lotId=lot_welcome&type=settled")).containsExactly("settled", "settled");
        assertThat(own("lotId=lot_of_nobody")).isEmpty();
    }

    @Test
    void a_hold_leads_to_its_answer() {
        assertThat(own("holdId=" + first.holdId().value())).containsExactly("settled", "held");
    }

    @Test
    void a_purchase_leads_to_what_came_of_it() {
        assertThat(own("purchaseId=pay_" + bought)).containsExactly("revoked", "frozen", "granted");
    }

    @Test
    void a_model_on_a_day_leads_to_its_answers() {
        assertThat(own("model=v/a")).containsExactly("settled");
        assertThat(own("model=v/b&from=" + story.at().minus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(own("model=v/b&to=" + story.at())).containsExactly("settled");
        assertThat(own("model=v/other")).isEmpty();
    }

    @Test
    void the_file_holds_what_the_filter_leaves() {
        var file = query.get(person, "/api/v1/credits/entries.csv?lotId=lot_" + bought)
                .raw()
                .body();

        assertThat(file.lines()).hasSize(5);
    }

    @Test
    void finance_goes_the_same_ways() {
        var finance = query.person(Role.FINANCE);

        assertThat(all(finance, "lotId=lot_" + bought))
                .containsExactly("credits.debt-netted", "credits.revoked", "credits.frozen", "credits.lot-granted");
        assertThat(all(finance, "holdId=" + second.holdId().value()))
                .containsExactly("credits.hold-settled", "credits.held");
        assertThat(all(finance, "lotId=lot_" + bought + "&type=credits.frozen")).containsExactly("credits.frozen");
        assertThat(query.get(finance, "/api/v1/finance/credit-events?lotId=lot_" + bought)
                        .body()
                        .path("totals")
                        .path("count")
                        .asLong())
                .isEqualTo(4);
    }

    @Test
    void the_lot_of_somebody_else_leads_nowhere() {
        var other = query.person();

        assertThat(query.get(other, "/api/v1/credit-account/entries?lotId=lot_" + bought)
                        .body()
                        .path("entries")
                        .isEmpty())
                .isTrue();
    }
}
