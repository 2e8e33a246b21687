package chat.limitless.command.prices;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceSchedule;
import chat.limitless.command.testing.PriceStories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class PriceScheduleTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void before_the_first_list_none_is_in_force() {
        assertThat(PriceSchedule.NONE.inForce(NOON)).isEmpty();
        assertThat(schedule(list(1, 10, 10)).inForce(minute(9))).isEmpty();
    }

    @Test
    void a_list_is_in_force_from_its_very_time_on() {
        var schedule = schedule(list(1, 0, 0), list(2, 5, 30));
        assertThat(versionAt(schedule, 29)).isEqualTo(1);
        assertThat(schedule.inForce(minute(30).minusNanos(1)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(versionAt(schedule, 30)).isEqualTo(2);
        assertThat(versionAt(schedule, 1_000_000)).isEqualTo(2);
    }

    @Test
    void several_lists_may_wait_for_their_times() {
        var schedule = schedule(list(1, 0, 0), list(2, 1, 30), list(3, 2, 31));
        assertThat(versionAt(schedule, 3)).isEqualTo(1);
        assertThat(versionAt(schedule, 30)).isEqualTo(2);
        assertThat(versionAt(schedule, 31)).isEqualTo(3);
    }

    @Test
    void a_later_list_that_comes_into_force_earlier_takes_the_place_of_those_that_wait() {
        var schedule = schedule(list(1, 0, 0), list(2, 1, 30), list(3, 2, 2));
        assertThat(versionAt(schedule, 2)).isEqualTo(3);
        assertThat(versionAt(schedule, 30)).isEqualTo(3);
    }

    @Test
    void of_two_lists_for_the_same_time_the_later_counts() {
        assertThat(versionAt(schedule(list(1, 0, 0), list(2, 1, 30), list(3, 2, 30)), 30))
                .isEqualTo(3);
    }

    @Test
    void an_instance_whose_clock_is_behind_still_finds_the_list_before() {
        var schedule = schedule(list(1, 0, 0), list(2, 5, 5), list(3, 9, 9));
        assertThat(versionAt(schedule, 8)).isEqualTo(2);
    }

    @Test
    void what_nobody_can_ask_for_any_more_is_forgotten() {
        var schedule = PriceSchedule.NONE;
        for (int version = 1; version <= 1_000; version++) {
            schedule = schedule.with(list(version, version, version));
        }
        assertThat(schedule.lists()).extracting(PriceListPublished::version).containsExactly(999L, 1_000L);
    }

    @Test
    void a_list_that_was_seen_before_changes_nothing() {
        var schedule = schedule(list(1, 0, 0), list(2, 1, 30));
        assertThat(schedule.with(list(1, 0, 0))).isEqualTo(schedule);
        assertThat(schedule.with(list(2, 1, 30))).isEqualTo(schedule);
    }

    @Test
    void the_latest_is_the_one_published_last_in_force_or_not() {
        var schedule = schedule(list(1, 0, 0), list(2, 1, 30));
        assertThat(schedule.version()).isEqualTo(2);
        assertThat(schedule.latest()).isEqualTo(Optional.of(list(2, 1, 30)));
    }

    private static long versionAt(PriceSchedule schedule, int minute) {
        return schedule.inForce(minute(minute)).orElseThrow().version();
    }

    private static PriceSchedule schedule(PriceListPublished... lists) {
        var schedule = PriceSchedule.NONE;
        for (var list : lists) {
            schedule = schedule.with(list);
        }
        return schedule;
    }

    private static PriceListPublished list(long version, int publishedMinute, int effectiveMinute) {
        return new PriceListPublished(
                PriceListId.MODELS,
                version,
                30_000_000,
                50,
                List.of(PriceStories.model("v/m", 1_000, PriceStories.flat("0.000001"))),
                List.of(),
                minute(effectiveMinute),
                minute(publishedMinute));
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
