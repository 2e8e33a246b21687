package chat.limitless.eventstore;

import static chat.limitless.eventstore.LogFixture.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The connection breaks while the answer to a COMMIT is awaited: nobody is answered before it is known what happened.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostCommitTest {

    private LogFixture fixture;
    private CuttingProxy proxy;
    private EventLog log;

    @BeforeAll
    void open() throws Exception {
        fixture = new LogFixture();
        var command = fixture.command();
        proxy = fixture.closeLater(new CuttingProxy(command.host(), command.port()));
        log = fixture.open(EventLogOptions.writer(command.withAddress("127.0.0.1", proxy.port()), Clock.systemUTC()));
    }

    @AfterAll
    void close() throws Exception {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = CuttingProxy.Cut.class,
            names = {"BEFORE_THE_SERVER", "AFTER_THE_SERVER"})
    void every_append_is_stored_once_and_acknowledged(CuttingProxy.Cut cut) throws Exception {
        for (int round = 0; round < 10; round++) {
            int before = proxy.cuts();
            long head = log.head().position();
            proxy.cutNextCommit(cut);
            var one = log.submit(List.of(event("lost_" + cut + round, 0), event("lost_" + cut + round, 1)));
            var other = log.submit(List.of(event("lost_too_" + cut + round, 0)));
            one.get();
            other.get();
            assertThat(proxy.cuts()).isEqualTo(before + 1);
            assertThat(log.head().position()).isEqualTo(head + 3);
            assertThat(log.lastSequence("lost_" + cut + round)).hasValue(1);
        }
        assertThat(fixture.verify().intact()).isTrue();
    }
}
