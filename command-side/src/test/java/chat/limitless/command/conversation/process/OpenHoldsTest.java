package chat.limitless.command.conversation.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Which holds have no end, and up to where the log has none.
@Tag("fast")
class OpenHoldsTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final CreditAccountId ANN = CreditAccountId.of(new UserId("usr_ann"));
    private static final ConversationId CHAT = new ConversationId("cnv_chat");

    private final OpenHolds holds = new OpenHolds(10);

    @Test
    void nothing_is_open_in_an_empty_log() {
        assertThat(holds.auditedPosition()).isEqualTo(10);
        holds.foldedTo(15);
        assertThat(holds.auditedPosition()).isEqualTo(15);
    }

    @Test
    void a_hold_is_open_until_it_ends_in_whichever_way() {
        take(11, held("aaa"));
        take(12, held("bbb"));
        take(13, held("ccc"));
        assertThat(old()).containsExactly("hld_aaa", "hld_bbb", "hld_ccc");
        assertThat(holds.auditedPosition()).isEqualTo(10);

        take(14, settled("aaa"));
        assertThat(holds.auditedPosition()).isEqualTo(11);
        take(15, new HoldExpired(ANN, held("ccc").holdId(), 5, NOW));
        take(16, new HoldReleased(ANN, held("bbb").holdId(), 5, "provider.timeout", NOW));
        assertThat(old()).isEmpty();
        assertThat(holds.auditedPosition()).isEqualTo(16);
    }

    @Test
    void one_given_back_before_its_message_came_is_looked_at_once_more() {
        take(11, held("aaa"));
        take(12, new HoldReleased(ANN, held("aaa").holdId(), 5, EndOfReply.NOT_POSTED, NOW));

        assertThat(holds.madeBefore(NOW.plusMillis(1)))
                .singleElement()
                .satisfies(hold -> assertThat(hold.givenBack()).isTrue());
        holds.forget(held("aaa").holdId());
        assertThat(holds.auditedPosition()).isEqualTo(12);
    }

    @Test
    void the_end_of_a_hold_that_is_not_known_is_nothing_new() {
        take(11, settled("aaa"));

        assertThat(old()).isEmpty();
        assertThat(holds.auditedPosition()).isEqualTo(11);
    }

    @Test
    void a_hold_made_just_now_is_not_looked_at_yet() {
        take(11, held("aaa"));

        assertThat(holds.madeBefore(NOW)).isEmpty();
        assertThat(holds.madeBefore(NOW.plus(Duration.ofMillis(1)))).hasSize(1);
    }

    private void take(long position, CreditEvent event) {
        holds.take(event, position);
        holds.foldedTo(position);
    }

    private List<String> old() {
        return holds.madeBefore(NOW.plusSeconds(1)).stream()
                .map(hold -> hold.holdId().value())
                .toList();
    }

    private static CreditsHeld held(String name) {
        var reply = new ReplyId("rpl_" + name);
        return new CreditsHeld(ANN, reply.holdId(), 5, List.of(), reply, CHAT, NOW);
    }

    private static HoldSettled settled(String name) {
        var reply = new ReplyId("rpl_" + name);
        var receipt = new Receipt(reply, CHAT, "a/b", "a/b", 1, 0, 1, 0, 1, 1, CostSource.EXACT, null);
        return new HoldSettled(ANN, reply.holdId(), 1, 4, 0, List.of(), false, receipt, NOW);
    }
}
