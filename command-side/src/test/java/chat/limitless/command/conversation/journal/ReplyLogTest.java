package chat.limitless.command.conversation.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The frames of one reply, for readers at any place.
class ReplyLogTest {

    private final ReplyLog log = new ReplyLog();

    @Test
    void numbers_frames_and_gives_each_reader_what_follows_its_place() throws InterruptedException {
        assertThat(log.append("delta", "{\"text\":\"a\"}")).isEqualTo(1);
        assertThat(log.append("delta", "{\"text\":\"b\"}")).isEqualTo(2);

        assertThat(text(log.after(1, 1000))).isEqualTo("id: 2\nevent: delta\ndata: {\"text\":\"b\"}\n\n");
        assertThat(log.after(2, 1000).isEmpty()).isTrue();
        assertThat(log.awaitAfter(2, 1)).isFalse();
    }

    @Test
    void gives_at_least_one_frame_and_no_more_than_asked() {
        for (int i = 0; i < 100; i++) {
            log.append("delta", "{\"text\":\"" + "x".repeat(100) + "\"}");
        }

        assertThat(log.after(0, 1).lastSeq()).isEqualTo(1);
        assertThat(log.after(10, 500).lastSeq()).isBetween(12, 14);
        assertThat(log.after(0, 1 << 20).lastSeq()).isEqualTo(100);
    }

    @Test
    void takes_nothing_after_its_end() {
        log.end("done", "{}");

        assertThat(log.append("delta", "{}")).isZero();
        assertThat(log.after(1, 10).state()).isEqualTo(ReplyLog.State.ENDED);
    }

    @Test
    void sends_readers_elsewhere_while_it_goes_on() {
        log.append("delta", "{}");
        log.leave();

        assertThat(log.append("delta", "{}")).isEqualTo(2);
        assertThat(log.after(2, 10).state()).isEqualTo(ReplyLog.State.LEFT);
        log.giveUp();
        assertThat(log.append("delta", "{}")).isZero();
    }

    @Test
    void follows_frames_written_elsewhere_without_gap_or_repeat() {
        var written = new ReplyLog();
        written.append("delta", "{\"text\":\"a\"}");
        written.append("delta", "{\"text\":\"b\"}");
        written.end("done", "{}");

        assertThat(log.appendFrames(2, written.after(1, 1000).bytes())).isFalse();
        assertThat(log.appendFrames(1, written.after(0, 1).bytes())).isTrue();
        assertThat(log.appendFrames(1, written.after(0, 1000).bytes())).isTrue();
        assertThat(log.asText()).isEqualTo(written.asText());
        assertThat(log.state()).isEqualTo(ReplyLog.State.ENDED);
    }

    private static String text(ReplyLog.Slice slice) {
        return new String(slice.bytes(), StandardCharsets.UTF_8);
    }
}
