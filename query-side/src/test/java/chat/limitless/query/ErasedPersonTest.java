package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.DataViewId;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The key of a person is destroyed: every route answers on, for everybody, and says nothing personal any more. Even
/// before, no row of any view holds it in clear.
class ErasedPersonTest {

    private final QuerySide query = QuerySide.shared();
    private final String suffix = QuerySide.unique();
    private final String canary = "canary" + suffix;
    private final Person person = query.person(suffix, canary + " Name", canary + "@example.org");
    private final Person support = query.person(Role.SUPPORT);
    private final Person admin = query.person(Role.ADMIN);
    private final Person finance = query.person(Role.FINANCE);

    @Test
    void every_route_goes_on_answering_with_nothing_personal() {
        var view = new DataViewId("viw_" + suffix);
        query.await(query.append(story(view)));
        assertThat(query.get(person, "/api/v1/session").raw().body()).contains(canary);
        assertThat(query.get(person, "/api/v1/auto-recharge").raw().body()).contains(canary + " brand");
        assertThat(query.get(person, "/api/v1/conversations").raw().body()).contains(canary);
        assertThat(query.get(person, "/api/v1/conversations/cnv_" + suffix + "/messages")
                        .raw()
                        .body())
                .contains(canary + "question", canary + "answer");
        assertThat(columnsWith("cnv_" + suffix))
                .as("the search finds what is there")
                .isNotEmpty();
        assertThat(columnsWith(canary)).isEmpty();

        query.vault().destroyKey(person.id());
        query.bean(PersonalDataVault.class).evict(person.id());

        routes(view).forEach((route, actor) -> {
            var answer = query.get(actor, route);
            assertThat(answer.status()).as(route).isEqualTo(200);
            assertThat(answer.raw().body()).as(route).doesNotContain(canary);
        });
    }

    private ArrayList<DomainEvent> story(DataViewId view) {
        var now = QuerySide.now();
        var chat = new ConversationId("cnv_" + suffix);
        var story = Story.of(person.id());
        var events = new ArrayList<DomainEvent>(story.answeredChat(suffix, canary + "question", canary + "answer"));
        events.add(new ConversationRenamed(chat, person.id(), PersonalText.of(canary + " title"), false, now));
        events.add(story.bought(new PurchaseId("pay_" + suffix)));
        events.add(story.paid(new PurchaseId("pay_" + suffix)));
        events.add(new PaymentMethodSaved(
                AutoRechargeId.of(person.id()),
                "seti_" + suffix,
                new SavedMethodId("pmt_" + suffix),
                PersonalText.of(canary + " customer"),
                PersonalText.of(canary + " method"),
                PersonalText.of(canary + " brand"),
                PersonalText.of("4242"),
                PersonalText.of("2029-04"),
                RechargeConsent.VERSION,
                now));
        events.add(new DataViewOpened(
                person.id(),
                view,
                support.id(),
                "timeline",
                PersonalText.of(canary + " reason"),
                now,
                now.plus(Duration.ofMinutes(10))));
        return events;
    }

    private Map<String, Person> routes(DataViewId view) {
        var routes = new LinkedHashMap<String, Person>();
        for (var route : new String[] {
            "session",
            "models",
            "credit-account",
            "credit-account/entries",
            "credits/entries.csv",
            "credits/usage",
            "packs",
            "auto-recharge",
            "purchases",
            "purchases/pay_" + suffix,
            "purchases/pay_" + suffix + "/receipt",
            "conversations",
            "conversations/cnv_" + suffix,
            "conversations/cnv_" + suffix + "/messages"
        }) {
            routes.put("/api/v1/" + route, person);
        }
        routes.put("/api/v1/support/users?userId=" + person.id(), support);
        routes.put("/api/v1/support/views/" + view + "/timeline", support);
        routes.put("/api/v1/admin/users?limit=200", admin);
        routes.put("/api/v1/admin/processors", admin);
        routes.put("/api/v1/admin/price-lists", admin);
        routes.put("/api/v1/finance/credit-events?userId=" + person.id(), finance);
        return routes;
    }

    private ArrayList<String> columnsWith(String text) {
        var found = new ArrayList<String>();
        for (var column : query.views().sql("""
                        select concat('`', table_name, '`') as place, concat('`', column_name, '`') as part
                        from information_schema.columns
                        where table_schema = database()
                            and data_type in ('varchar', 'char', 'varbinary', 'binary', 'blob', 'mediumblob',
                                'longblob', 'text', 'mediumtext', 'longtext')
                        """).query().listOfRows()) {
            var place = column.get("place");
            var part = column.get("part");
            var rows = query.views()
                    .sql("select count(*) from " + place + " where instr(" + part + ", ?) > 0")
                    .param(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                found.add(place + "." + part);
            }
        }
        return found;
    }
}
