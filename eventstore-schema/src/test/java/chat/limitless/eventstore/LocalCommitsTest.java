package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LocalCommitsTest {

    private static final long BYTES = LogFixture.event("s", 0).bytes();

    private final LocalCommits commits = new LocalCommits(10 * BYTES);

    @Test
    void commits_that_follow_each_other_are_handed_on_together() {
        commits.add(rows(4, 5));
        commits.add(rows(1, 3));

        assertThat(positions(0)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(positions(5)).isEmpty();
    }

    @Test
    void behind_a_gap_nothing_is_handed_on_until_it_is_closed() {
        commits.add(rows(4, 5));

        assertThat(positions(2)).isEmpty();
        assertThat(positions(3)).containsExactly(4L, 5L);
    }

    @Test
    void what_was_read_from_the_database_meanwhile_is_let_go() {
        commits.add(rows(1, 3));
        commits.add(rows(4, 5));

        assertThat(positions(2)).isEmpty();
        commits.add(rows(6, 6));
        assertThat(positions(5)).containsExactly(6L);
    }

    @Test
    void what_does_not_fit_is_left_to_the_database() {
        commits.add(rows(1, 8));
        commits.add(rows(9, 11));

        assertThat(positions(0)).hasSize(8);
        assertThat(positions(8)).isEmpty();
        commits.add(rows(12, 13));
        assertThat(positions(11)).containsExactly(12L, 13L);
    }

    private List<Long> positions(long after) {
        return commits.after(after).stream().map(StoredEvent::position).toList();
    }

    private static List<AppendTransaction.Row> rows(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(at -> new AppendTransaction.Row(at, LogFixture.event("s", at % 10), 0, new byte[32]))
                .toList();
    }
}
