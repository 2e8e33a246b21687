package chat.limitless.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.eventstore.AppendConflict;
import chat.limitless.eventstore.LogBusy;
import chat.limitless.eventstore.LogUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;

/// What is tried again, and for how long.
class ConflictRetryTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

    private final ConflictRetry retry =
            new ConflictRetry(Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry().counter("retries"));

    @Test
    void conflicts_are_transient_wherever_they_are_in_the_chain() {
        assertThat(ConflictRetry.isTransient(new ConcurrencyException("conflict")))
                .isTrue();
        assertThat(ConflictRetry.isTransient(new StaleDecision("cra_abc", 1))).isTrue();
        assertThat(ConflictRetry.isTransient(new AppendConflict("cra_abc", 1, 1)))
                .isTrue();
        assertThat(ConflictRetry.isTransient(wrapped(new ConcurrencyException("conflict", new SQLException("dup")))))
                .isTrue();
        assertThat(ConflictRetry.isTransient(new CannotAcquireLockException("lock")))
                .isTrue();
        for (var code : new int[] {1020, 1205, 1213, 8002, 8022, 9007}) {
            assertThat(ConflictRetry.isTransient(wrapped(new SQLException("busy", "40001", code))))
                    .isTrue();
        }
    }

    @Test
    void refusals_full_queues_and_real_failures_are_not() {
        assertThat(ConflictRetry.isTransient(new Refused(RefusalCode.USER_UNKNOWN)))
                .isFalse();
        assertThat(ConflictRetry.isTransient(wrapped(new Refused(RefusalCode.USER_UNKNOWN))))
                .isFalse();
        assertThat(ConflictRetry.isTransient(new LogBusy(1))).isFalse();
        assertThat(ConflictRetry.isTransient(new LogUnavailable("gone", new SQLException("x", "40001", 1213))))
                .isFalse();
        assertThat(ConflictRetry.isTransient(new DataIntegrityViolationException("no")))
                .isFalse();
        assertThat(ConflictRetry.isTransient(wrapped(new SQLException("syntax", "42000", 1064))))
                .isFalse();
        assertThat(ConflictRetry.isTransient(new IllegalStateException())).isFalse();
    }

    @Test
    void the_first_tries_follow_at_once_and_the_number_is_limited() {
        var dispatched = new AtomicInteger();
        var failures = new ArrayList<Class<? extends Throwable>[]>();
        failures.add(null);
        assertThat(schedule(failures, NOW.plusSeconds(1), dispatched)).isTrue();
        assertThat(dispatched).hasValue(1);

        while (failures.size() < ConflictRetry.MAX_TRIES) {
            failures.add(null);
        }
        assertThat(schedule(failures, NOW.plusSeconds(1), dispatched)).isFalse();
    }

    @Test
    void after_its_time_limit_a_command_is_given_up() {
        assertThat(schedule(List.of(), NOW, new AtomicInteger())).isTrue();
        assertThat(schedule(List.of(), NOW.minusMillis(1), new AtomicInteger())).isFalse();
        assertThat(ConflictRetry.deadline(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(1)))
                .isEqualTo(Long.toString(NOW.plusSeconds(1).toEpochMilli()));
    }

    private boolean schedule(List<Class<? extends Throwable>[]> failures, Instant notAfter, AtomicInteger dispatched) {
        var command = new GenericCommandMessage<>("command")
                .andMetaData(Map.of(ConflictRetry.NOT_AFTER, Long.toString(notAfter.toEpochMilli())));
        return retry.scheduleRetry(
                command, new ConcurrencyException("conflict"), failures, dispatched::incrementAndGet);
    }

    private static Throwable wrapped(Throwable cause) {
        return new CommandExecutionException("failed", new IllegalStateException(cause));
    }
}
