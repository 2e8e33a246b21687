package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamEndsTest {

    private static final LogHead BEFORE = head(10);
    private static final LogHead AFTER = head(12);

    private final StreamEnds ends = new StreamEnds(100);

    @Test
    void what_was_appended_is_known_under_the_head_it_made() {
        ends.advance(BEFORE, List.of(row(11, "a", 4), row(12, "b", 0)));

        assertThat(ends.known(AFTER, List.of("a", "b", "c"))).isEqualTo(Map.of("a", 4L, "b", 0L));
    }

    @Test
    void nothing_is_known_under_a_head_of_somebody_else() {
        ends.advance(BEFORE, List.of(row(11, "a", 4), row(12, "b", 0)));

        assertThat(ends.known(head(13), List.of("a"))).isEmpty();
        assertThat(ends.known(AFTER, List.of("a"))).isEmpty();
    }

    @Test
    void nothing_is_known_of_a_lost_commit_even_when_the_same_position_was_given_again() {
        ends.advance(BEFORE, List.of(row(11, "a", 4), row(12, "b", 0)));
        var sameHeight = new LogHead(12, new byte[] {99}, 0, 0);

        assertThat(ends.known(sameHeight, List.of("a", "b"))).isEmpty();
    }

    @Test
    void a_batch_on_top_of_another_head_forgets_what_came_before_it() {
        ends.advance(BEFORE, List.of(row(11, "a", 4)));
        ends.advance(head(19), List.of(row(20, "b", 0)));

        assertThat(ends.known(head(20), List.of("a", "b"))).isEqualTo(Map.of("b", 0L));
    }

    @Test
    void too_many_streams_are_forgotten_together() {
        var small = new StreamEnds(1);
        small.advance(BEFORE, List.of(row(11, "a", 0), row(12, "b", 0)));
        small.advance(AFTER, List.of(row(13, "c", 0)));

        assertThat(small.known(head(13), List.of("a", "b", "c"))).isEqualTo(Map.of("c", 0L));
    }

    private static LogHead head(long position) {
        return new LogHead(position, hash(position), 0, 0);
    }

    private static byte[] hash(long position) {
        return new byte[] {(byte) position};
    }

    private static AppendTransaction.Row row(long position, String streamId, long sequence) {
        return new AppendTransaction.Row(position, LogFixture.event(streamId, sequence), 0, hash(position));
    }
}
