package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The format of the chain, held by a vector and by a second, naive implementation of its description.
class ChainHashTest {

    private static final byte[] PAYLOAD = "{\"amountMicros\":12}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private static StoredEvent event(long position, String subject) {
        return new StoredEvent(
                position,
                "cra_ünë",
                3,
                "5f0c3a3e-0000-7000-8000-000000000001",
                "CreditAccount",
                "credits.held",
                2,
                subject,
                PAYLOAD,
                METADATA,
                1_790_000_000_123_456L,
                new byte[0]);
    }

    @Test
    void the_vector_holds() {
        var first = ChainHash.of(event(1, "usr_abc"), ChainHash.genesis());
        var second = ChainHash.of(event(2, null), first);
        assertThat(HexFormat.of().formatHex(first))
                .isEqualTo("126e8a3e19aed3bf00db2c38a67e6a0ea1a558a2f4967817e9be4fb95878d278");
        assertThat(HexFormat.of().formatHex(second))
                .isEqualTo("68be67cbc0f8202087c08caad6f8b9d378c8855092a1fe9a29825016381d18c8");
    }

    @Test
    void follows_its_description_to_the_byte() throws IOException {
        var event = event(7, null);
        var content = new ByteArrayOutputStream();
        var out = new DataOutputStream(content);
        text(out, event.streamId());
        number(out, event.sequence());
        text(out, event.eventId());
        text(out, event.streamType());
        text(out, event.eventType());
        number(out, event.revision());
        out.writeInt(-1);
        bytes(out, PAYLOAD);
        bytes(out, METADATA);
        number(out, event.recordedAtMicros());
        var chained = new ByteArrayOutputStream();
        chained.write(ChainHash.genesis());
        new DataOutputStream(chained).writeLong(7);
        chained.write(ChainHash.sha256().digest(content.toByteArray()));
        assertThat(ChainHash.of(event, ChainHash.genesis()))
                .isEqualTo(ChainHash.sha256().digest(chained.toByteArray()));
    }

    @Test
    void the_appender_and_the_reader_agree() {
        var stored = event(1, "usr_abc");
        var toAppend = new EventToAppend(
                stored.streamId(),
                stored.sequence(),
                stored.eventId(),
                stored.streamType(),
                stored.eventType(),
                stored.revision(),
                stored.subjectId(),
                stored.payload(),
                stored.metadata());
        var soFar = ChainHash.contentSoFar(toAppend);
        assertThat(ChainHash.content(soFar, stored.recordedAtMicros())).isEqualTo(ChainHash.content(stored));
        assertThat(ChainHash.content(soFar, stored.recordedAtMicros()))
                .as("a second time, after a redo")
                .isEqualTo(ChainHash.content(stored));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void number(DataOutputStream out, long number) throws IOException {
        out.writeInt(8);
        out.writeLong(number);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
