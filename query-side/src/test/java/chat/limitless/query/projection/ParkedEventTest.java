package chat.limitless.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.Story;
import org.junit.jupiter.api.Test;

/// An event that cannot be applied stops its own sequence only, until it can.
class ParkedEventTest {

    private final QuerySide query = QuerySide.shared();
    private final ParkedEvents parked = query.bean(ParkedEvents.class);

    @Test
    void a_bad_event_is_parked_with_what_follows_it_while_others_flow_and_is_applied_once_it_can_be() {
        var victim = query.person();
        var neighbour = query.person();
        var bad = Story.of(victim.id());
        var good = Story.of(neighbour.id());
        var chat = new ConversationId("cnv_" + QuerySide.unique());
        var first = new ReplyId("rpl_" + QuerySide.unique());

        // The account of the victim was never opened: its row is missing.
        query.await(query.append(
                good.opened(),
                bad.granted("welcome", 5_000),
                good.granted("welcome", 7_000),
                bad.held("welcome", first, chat, 1_000)));
        var later = query.append(bad.granted("second", 1), good.granted("second", 3));
        query.await(later);

        assertThat(balance(neighbour)).isEqualTo("7003");
        assertThat(balance(victim)).isEqualTo("0");
        var mine = parked.of(Groups.CREDITS, 1_000).stream()
                .filter(event -> event.sequenceId().equals(bad.account().value()))
                .toList();
        assertThat(mine)
                .extracting(ParkedEvents.Parked::eventType)
                .containsExactly("credits.lot-granted", "credits.held", "credits.lot-granted");
        assertThat(mine.getFirst().cause()).startsWith("MissingRow");
        assertThat(mine.get(1).cause()).isEqualTo("waits");
        var admin = query.person(Role.ADMIN);
        assertThat(query.get(admin, "/api/v1/admin/processors")
                        .body()
                        .path("parkedEvents")
                        .toString())
                .contains(bad.account().value());

        var retry = query.bean(ParkedEventRetry.class);
        assertThat(retry.retryAll()).isZero();
        assertThat(parked.of(Groups.CREDITS, 1_000)).anyMatch(event -> event.attempts() == 2);

        query.views()
                .sql("insert into credit_account (account_id, user_id, balance_micros, held_micros, frozen_micros,"
                        + " debt_micros, last_position) values (?, ?, 0, 0, 0, 0, 0)")
                .params(bad.account().value(), victim.id().value())
                .update();
        assertThat(retry.retryAll()).isEqualTo(3);

        assertThat(parked.of(Groups.CREDITS, 1_000))
                .noneMatch(event -> event.sequenceId().equals(bad.account().value()));
        assertThat(balance(victim)).isEqualTo("5001");
        query.await(query.append(bad.granted("third", 10)));
        assertThat(balance(victim)).isEqualTo("5011");

        // Leave nothing behind that a rebuild would park again.
        query.views()
                .sql("delete from credit_account where account_id = ?")
                .param(bad.account().value())
                .update();
        query.bean(ProjectionProcessors.class).rebuild(Groups.CREDITS);
        query.await(query.append(good.granted("fourth", 1)));
    }

    private String balance(QuerySide.Person person) {
        return query.get(person, "/api/v1/credit-account")
                .body()
                .path("balanceMicros")
                .asString();
    }
}
