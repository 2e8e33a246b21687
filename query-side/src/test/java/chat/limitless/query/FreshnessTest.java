package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.projection.Groups;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Answer;
import chat.limitless.query.testing.Story;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Reading one's own writes.
class FreshnessTest {

    private final QuerySide query = QuerySide.shared();

    @Test
    void a_read_at_the_position_of_a_write_shows_it() {
        var person = query.person();
        var story = Story.of(person.id());
        query.append(story.opened());
        for (var round = 1; round <= 20; round++) {
            var position = query.append(story.granted("lot" + round, 1_000));

            var answer =
                    query.get(person, "/api/v1/credit-account", PositionHeaders.MIN_POSITION, Long.toString(position));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("balanceMicros").asString()).isEqualTo(Integer.toString(round * 1_000));
            assertThat(Long.parseLong(answer.header(PositionHeaders.POSITION))).isGreaterThanOrEqualTo(position);
        }
    }

    @Test
    void a_position_that_does_not_come_in_two_seconds_is_told_with_a_time_to_try_again() {
        var person = query.person();
        var far = query.log().head().position() + 1_000_000;
        var before = System.nanoTime();

        var answer = query.get(person, "/api/v1/credit-account", PositionHeaders.MIN_POSITION, Long.toString(far));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().path("code").asString()).isEqualTo("http.view-behind");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void however_many_wait_each_is_answered_when_its_position_comes() throws Exception {
        var person = query.person();
        var story = Story.of(person.id());
        var opened = query.append(story.opened());
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = IntStream.rangeClosed(1, 100)
                    .<Callable<Answer>>mapToObj(grants -> () -> query.get(
                            person,
                            "/api/v1/credit-account",
                            PositionHeaders.MIN_POSITION,
                            Long.toString(opened + grants)))
                    .map(readers::submit)
                    .toList();
            for (var grant = 1; grant <= 100; grant++) {
                query.append(story.granted("many" + grant, 1_000));
            }
            for (var grants = 1; grants <= 100; grants++) {
                var answer = reads.get(grants - 1).get();
                assertThat(answer.status()).isEqualTo(200);
                assertThat(Long.parseLong(answer.body().path("balanceMicros").asString()))
                        .isGreaterThanOrEqualTo(grants * 1_000L);
            }
        }
    }

    @Test
    void every_segment_publishes_its_position_also_when_no_event_concerned_it() {
        var person = query.person();
        var position = query.append(Story.of(person.id()).opened());

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> query.views()
                                .sql("select count(*) from view_position where group_name = ? and position >= ?")
                                .params(Groups.PRICES, position)
                                .query(Long.class)
                                .single()
                        == 4);
    }
}
