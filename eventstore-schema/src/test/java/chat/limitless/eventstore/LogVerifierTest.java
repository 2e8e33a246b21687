package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whoever can write to the database directly can change the log, but not unseen.
@Timeout(60)
class LogVerifierTest {

    private static final int EVENTS = 40;

    private LogFixture fixture;
    private HeadAnchor anchor;

    @BeforeEach
    void fill() {
        fixture = new LogFixture();
        try (var log = EventLog.open(fixture.options())) {
            LogFixture.fill(log, EVENTS);
            anchor = log.head().anchor();
        }
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    @Test
    void an_untouched_log_is_intact() throws Exception {
        var found = fixture.verify();
        assertThat(found.intact()).isTrue();
        assertThat(found.events()).isEqualTo(EVENTS);
        assertThat(new LogVerifier(fixture.query()).verify(List.of(anchor)).intact())
                .isTrue();
    }

    @Test
    void finds_an_edited_row() throws Exception {
        fixture.sql("update event_log set payload = '{\"text\":\"more\"}' where position = 17");
        assertThat(fixture.verify().firstBadPosition()).hasValue(17);
    }

    @Test
    void finds_an_edit_of_any_column() throws Exception {
        for (var change : List.of(
                "stream_id = 'x'",
                "sequence = 7",
                "event_id = 'x'",
                "stream_type = 'x'",
                "event_type = 'x'",
                "revision = 2",
                "subject_id = null",
                "metadata = '{\"a\":\"b\"}'",
                "recorded_at = recorded_at + 1",
                "hash = unhex(repeat('ab', 32))")) {
            fixture.sql("create table if not exists kept as select * from event_log where position = 23");
            fixture.sql("update event_log set " + change + " where position = 23");
            assertThat(fixture.verify().firstBadPosition()).as(change).hasValue(23);
            fixture.sql("delete from event_log where position = 23", "insert into event_log select * from kept");
            assertThat(fixture.verify().intact()).isTrue();
        }
    }

    @Test
    void finds_a_deleted_row() throws Exception {
        fixture.sql("delete from event_log where position = 9");
        assertThat(fixture.verify().firstBadPosition()).hasValue(9);
    }

    @Test
    void finds_a_deleted_row_behind_which_all_were_moved_up() throws Exception {
        fixture.sql(
                "delete from event_log where position = 9",
                "update event_log set position = position - 1 where position > 9 order by position",
                "update log_head set position = position - 1");
        assertThat(fixture.verify().firstBadPosition()).hasValue(9);
    }

    @Test
    void finds_an_inserted_row() throws Exception {
        fixture.sql(
                "update event_log set position = position + 1 where position > 20 order by position desc",
                "insert into event_log select 21, 'x', 0, 'x', stream_type, event_type, revision, subject_id, payload,"
                        + " metadata, recorded_at, hash from event_log where position = 20",
                "update log_head set position = position + 1");
        assertThat(fixture.verify().firstBadPosition()).hasValue(21);
    }

    @Test
    void finds_a_row_added_behind_the_head() throws Exception {
        fixture.sql("insert into event_log select 41, 'x', 0, 'x', stream_type, event_type, revision, subject_id,"
                + " payload, metadata, recorded_at, hash from event_log where position = 40");
        assertThat(fixture.verify().firstBadPosition()).hasValue(41);
    }

    @Test
    void finds_two_swapped_rows() throws Exception {
        fixture.sql(
                "update event_log set position = 1000 where position = 11",
                "update event_log set position = 11 where position = 12",
                "update event_log set position = 12 where position = 1000");
        assertThat(fixture.verify().firstBadPosition()).hasValue(11);
    }

    @Test
    void finds_a_cut_tail_by_the_head_row() throws Exception {
        fixture.sql("delete from event_log where position > 30");
        assertThat(fixture.verify().firstBadPosition()).hasValue(31);
    }

    @Test
    void finds_a_cut_tail_with_a_fitting_head_row_by_the_anchor() throws Exception {
        fixture.sql(
                "delete from event_log where position > 30",
                "update log_head set position = 30, hash = (select hash from event_log where position = 30)");
        assertThat(fixture.verify().intact()).isTrue();
        assertThat(new LogVerifier(fixture.query()).verify(List.of(anchor)).firstBadPosition())
                .hasValue(31);
    }

    @Test
    void the_command_tells_by_its_exit_code() throws Exception {
        var url = ChildProcess.urlOf(fixture.query());
        assertThat(run(url)).contains("intact").endsWith("=" + VerifyLog.INTACT);
        fixture.sql("delete from event_log where position = 9");
        assertThat(run(url)).contains("position 9").endsWith("=" + VerifyLog.ALTERED);
        assertThat(run("mysql://nobody:nothing@127.0.0.1:1")).endsWith("=" + VerifyLog.COULD_NOT_RUN);
        assertThat(run("")).endsWith("=" + VerifyLog.COULD_NOT_RUN);
    }

    private static String run(String url) {
        var out = new ByteArrayOutputStream();
        int code = VerifyLog.run(List.of(), url, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8) + "=" + code;
    }
}
