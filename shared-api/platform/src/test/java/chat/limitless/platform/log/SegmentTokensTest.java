package chat.limitless.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.platform.Ids;
import chat.limitless.platform.testing.PlatformApplication;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;

class SegmentTokensTest {

    private static final int INSTANCES = 6;
    private static final int SEGMENTS = 4;

    private final TokenStore tokens = PlatformApplication.shared().getBean(TokenStore.class);
    private final TransactionManager transactions = PlatformApplication.shared().getBean(TransactionManager.class);
    private final Ids ids = PlatformApplication.shared().getBean(Ids.class);

    @Test
    void instances_that_start_at_the_same_moment_make_the_first_rows_once_and_none_of_them_fails() throws Exception {
        for (var round = 0; round < 5; round++) {
            var processor = ids.next("process.test-");
            var together = new CyclicBarrier(INSTANCES);
            try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
                var starts = new ArrayList<Future<?>>();
                for (var instance = 0; instance < INSTANCES; instance++) {
                    starts.add(instances.submit(() -> start(processor, together)));
                }
                for (var start : starts) {
                    start.get();
                }
            }
            assertThat(transactions.fetchInTransaction(() -> tokens.fetchSegments(processor)))
                    .containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    /// As Axon's coordinator starts: it looks, makes the rows when there are none, and takes a failure for a race.
    private Void start(String processor, CyclicBarrier together) throws Exception {
        transactions.executeInTransaction(() -> {
            assertThat(tokens.fetchSegments(processor)).isEmpty();
            await(together);
            try {
                tokens.initializeTokenSegments(processor, SEGMENTS, new GlobalSequenceTrackingToken(0));
            } catch (UnableToClaimTokenException anotherWasFirst) {
                assertThat(anotherWasFirst).hasMessageContaining("already present");
            }
        });
        return null;
    }

    private static void await(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
