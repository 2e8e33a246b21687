package chat.limitless.ops.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.ops.systemtests.Visitor;
import chat.limitless.simulators.manus.People;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The process dies at every step of a purchase, a reply, a refund and a dispute, for real and at once. The next one
/// ends what it finds within a minute: nothing twice, nothing lost, nothing charged that the provider did not bill.
///
/// With `-Dlimitless.size=full` at all points and with the times of production; else at some, drawn anew each time,
/// with a shorter lease and shorter claims. `-Dlimitless.crashes=` says at how many, `-Dlimitless.crash.at=` at which.
class CrashAtEveryStepTest {

    private static final Logger LOG = LoggerFactory.getLogger(CrashAtEveryStepTest.class);
    private static final boolean FULL = "full".equals(System.getProperty("limitless.size"));
    private static final int CRASHES = Integer.getInteger("limitless.crashes", FULL ? Integer.MAX_VALUE : 10);
    private static final Duration CONVERGED_WITHIN = Duration.ofSeconds(60);

    private static CrashRig rig;
    private static Visitor finance;

    static Stream<CrashPoint> points() {
        var named = System.getProperty("limitless.crash.at", "");
        if (!named.isEmpty()) {
            return Arrays.stream(named.split(",")).map(CrashPoint::valueOf);
        }
        var points = Arrays.asList(CrashPoint.values());
        if (CRASHES < points.size()) {
            long seed = Long.getLong("limitless.seed", System.nanoTime());
            LOG.info("seed {}", seed);
            Collections.shuffle(points, new Random(seed));
        }
        return points.stream().limit(CRASHES);
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        rig = FULL
                ? CrashRig.start(folder, Duration.ofSeconds(6))
                : CrashRig.start(
                        folder,
                        Duration.ofSeconds(2),
                        "--limitless.log.node-name=mortal",
                        "--limitless.reply.lease=5s",
                        "--limitless.reply.quick-look-ups=1",
                        "--limitless.tasks.claim-for=3s");
        finance = rig.finance(People.OWNER);
    }

    @AfterAll
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    @AfterEach
    void go_on_living() {
        rig.forgetPoint();
        rig.live();
    }

    @ParameterizedTest
    @MethodSource("points")
    void nothing_is_lost_or_done_twice_by_a_process_that_dies_here(CrashPoint point) {
        var story = story(point.flow());
        story.prepare();
        rig.dieAt(point);
        story.act();
        rig.awaitDeath();
        long diedAtNanos = System.nanoTime();

        rig.live();
        var started = since(diedAtNanos);
        story.again();
        await(point.name()).atMost(CONVERGED_WITHIN.minus(since(diedAtNanos))).until(story::isOver);
        LOG.info(
                "{}: started after {} ms, converged after {} ms",
                point,
                started.toMillis(),
                since(diedAtNanos).toMillis());

        story.isRight();
        assertThat(rig.log().verify().intact()).isTrue();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static Story story(CrashPoint.Flow flow) {
        var person = rig.person();
        return switch (flow) {
            case PURCHASE -> new PurchaseStory(rig, person);
            case REFUSED_MESSAGE -> new MessageStory(rig, person, MessageStory.Outcome.NEVER_POSTED);
            case UNANSWERED_MESSAGE -> new MessageStory(rig, person, MessageStory.Outcome.NOTHING_KEPT);
            case CUT_REPLY -> new MessageStory(rig, person, MessageStory.Outcome.INTERRUPTED);
            case REPLY -> new MessageStory(rig, person, MessageStory.Outcome.COMPLETED);
            case REPLY_WITHOUT_BILL -> new MessageStory(rig, person, MessageStory.Outcome.COMPLETED_WITHOUT_BILL);
            case FAILED_REPLY -> new MessageStory(rig, person, MessageStory.Outcome.REFUSED_BY_PROVIDER);
            case REFUND -> new RefundStory(rig, person, finance);
            case DISPUTE -> new DisputeStory(rig, person, DisputeStory.Course.OPENED);
            case DISPUTE_WON -> new DisputeStory(rig, person, DisputeStory.Course.WON);
            case DISPUTE_LOST -> new DisputeStory(rig, person, DisputeStory.Course.LOST);
        };
    }
}
