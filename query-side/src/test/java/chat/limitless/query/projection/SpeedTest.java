package chat.limitless.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.query.freshness.ViewPositions;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Guards against a fall of an order of magnitude; the figures that count come from the benchmarks.
class SpeedTest {

    private static final int ACCOUNTS = 500;
    private static final int ROUNDS = 20;

    private final QuerySide query = QuerySide.shared();

    @Test
    void balance_and_entries_are_rebuilt_fast() {
        var processors = query.bean(ProjectionProcessors.class);
        query.await(fill());
        var events = query.log().head().position();
        var before = System.nanoTime();
        processors.rebuild(Groups.CREDITS);
        query.await(events);
        var seconds = (System.nanoTime() - before) / 1e9;
        LoggerFactory.getLogger(SpeedTest.class)
                .info("FIGURE rebuild of credits: {} events in {} s = {}/s", events, seconds, events / seconds);

        assertThat(events / seconds).isGreaterThan(2_000);
    }

    private long fill() {
        var chat = new ConversationId("cnv_" + QuerySide.unique());
        var stories = new ArrayList<Story>();
        var position = 0L;
        for (var i = 0; i < ACCOUNTS; i++) {
            stories.add(Story.of(new UserId("usr_" + QuerySide.unique())));
        }
        position = query.append(stories.stream().map(Story::opened).toList());
        position = query.append(stories.stream()
                .map(story -> story.granted("welcome", 1_000_000))
                .toList());
        for (var round = 0; round < ROUNDS; round++) {
            List<DomainEvent> events = new ArrayList<>();
            for (var story : stories) {
                var reply = new ReplyId("rpl_" + QuerySide.unique());
                events.add(story.held("welcome", reply, chat, 1_000));
                events.add(story.settled("welcome", reply, chat, 10, 990));
            }
            position = query.append(events.subList(0, ACCOUNTS));
            position = query.append(events.subList(ACCOUNTS, 2 * ACCOUNTS));
        }
        return position;
    }

    @Test
    void a_write_is_visible_soon_under_load() {
        var positions = query.bean(ViewPositions.class);
        var stories = new ArrayList<Story>();
        for (var i = 0; i < 200; i++) {
            stories.add(Story.of(new UserId("usr_" + QuerySide.unique())));
        }
        query.await(query.append(stories.stream().map(Story::opened).toList()));
        var warm = 100;
        var samples = new long[500];
        for (var i = 0; i < warm + samples.length; i++) {
            var batch = new ArrayList<DomainEvent>();
            for (var j = 0; j < 10; j++) {
                batch.add(stories.get((i * 10 + j) % stories.size()).granted("l" + i + "x" + j, 5));
            }
            var position = query.append(batch);
            var answered = System.nanoTime();
            while (positions.of(Groups.CREDITS) < position) {
                LockSupport.parkNanos(100_000);
            }
            if (i >= warm) {
                samples[i - warm] = System.nanoTime() - answered;
            }
        }
        Arrays.sort(samples);
        LoggerFactory.getLogger(SpeedTest.class)
                .info("FIGURE visible p50 {} ms, p99 {} ms", samples[250] / 1e6, samples[495] / 1e6);

        assertThat(samples[495] / 1e6).isLessThan(1_000);
    }
}
