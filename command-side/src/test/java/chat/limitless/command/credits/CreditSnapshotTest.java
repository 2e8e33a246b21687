package chat.limitless.command.credits;

import static chat.limitless.command.credits.ClaimStories.FINANCE;
import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.expired;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.held;
import static chat.limitless.command.credits.CreditStories.opened;
import static chat.limitless.command.credits.CreditStories.part;
import static chat.limitless.command.credits.CreditStories.released;
import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotKind;
import chat.limitless.command.testing.Snapshots;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class CreditSnapshotTest {

    private static final List<CreditEvent> HISTORY = List.of(
            opened(),
            granted("aaa", 100),
            granted("bbb", 50, LotKind.PAID, 1, NOW.plusSeconds(5), NOW),
            held("h", 60, part("aaa", 60)),
            held("i", 60, part("aaa", 40), part("bbb", 20)),
            released("h", 60),
            held("j", 10, part("aaa", 10)),
            expired("j", 10),
            new CreditsAdjusted(
                    ANN,
                    new AdjustmentId("adj_one"),
                    -5,
                    null,
                    List.of(part("aaa", 5)),
                    "goodwill",
                    FINANCE,
                    null,
                    NOW),
            ClaimStories.claimed(1, 14, 20),
            ClaimStories.revoked(0, 0, 4, 10),
            new WriteOffProposed(ANN, CreditStories.lot("aaa"), 10, "goodwill", FINANCE, NOW),
            new WriteOffRejected(
                    ANN, CreditStories.lot("aaa"), 10, "still-collecting", FINANCE, NOW, FINANCE, NOW.plusSeconds(9)));

    @Test
    void a_snapshot_reads_back_as_the_same_state() {
        var state = after(HISTORY);
        assertThat(Snapshots.again(state, CreditState.class)).isEqualTo(state);
        assertThat(Snapshots.again(CreditState.NONE, CreditState.class)).isEqualTo(CreditState.NONE);
    }

    @Test
    void a_snapshot_and_the_rest_of_the_history_equal_the_whole_history() {
        for (int cut = 0; cut <= HISTORY.size(); cut++) {
            var state = Snapshots.again(after(HISTORY.subList(0, cut)), CreditState.class);
            for (var event : HISTORY.subList(cut, HISTORY.size())) {
                state = state.evolve(event);
            }
            assertThat(state).isEqualTo(after(HISTORY));
        }
    }

    private static CreditState after(List<CreditEvent> events) {
        var state = CreditState.NONE;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }
}
