package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.NoteEvent.NoteWritten;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Personal text is nowhere in the files of the database; without its key nobody reads it, and the chain still holds.
@Timeout(60)
class PersonalTextCanaryTest {

    private static final int NOTES = 30;

    @TempDir
    Path folder;

    @Test
    void is_in_no_file_and_after_the_key_is_gone_everything_replays_with_tombstones() throws Exception {
        var ann = new UserId("usr_ann");
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        var marker = "marker" + UUID.randomUUID().toString().replace("-", "");
        try (var fixture = new LogFixture()) {
            var log = fixture.open();
            var keys = MasterKeys.loadOrCreate(folder.resolve("keys"));
            var vault = fixture.closeLater(new PersonalDataVault(fixture.command(), keys, Clock.systemUTC()));
            var events = new EventSerializer(EventTypes.of(List.of(NoteEvent.class)), vault, List.of());
            var snapshots = LogSerializer.of(events, java.util.Map.of());
            var engine = new LogEventStorageEngine(log, events, snapshots);
            for (int i = 0; i < NOTES; i++) {
                var note = new NoteWritten(marker, ann, PersonalText.of(canary + i), PersonalText.of(canary), i);
                engine.appendEvents(
                        new org.axonframework.eventhandling.GenericDomainEventMessage<>("Notebook", marker, i, note));
            }
            assertThat(occurrences(fixture, marker))
                    .as("the search finds what is there")
                    .isPositive();
            assertThat(occurrences(fixture, canary)).isZero();

            vault.destroyKey(ann);
            var read = log.read(0, 1_000).stream().map(events::deserialize).toList();
            assertThat(read).hasSize(NOTES).allSatisfy(event -> {
                assertThat(((NoteWritten) event).text()).isEqualTo(PersonalText.ERASED);
                assertThat(((NoteWritten) event).hint()).isEqualTo(PersonalText.ERASED);
            });
            assertThat(fixture.verify().intact()).isTrue();
        }
    }

    /// In every file of the server where they are on this machine, else in every row of the log.
    private static long occurrences(LogFixture fixture, String text) throws SQLException, IOException {
        try (var connection = fixture.migration().connect(DatabaseName.EVENTS, 30_000);
                var statement = connection.createStatement()) {
            Path data;
            try (var rows = statement.executeQuery("select @@datadir")) {
                rows.next();
                data = Path.of(rows.getString(1));
            }
            if (Files.isDirectory(data.resolve("mysql"))) {
                return inFiles(data, text.getBytes(StandardCharsets.UTF_8));
            }
            try (var rows = statement.executeQuery("select count(*) from event_log where locate('" + text
                    + "', payload) > 0 or locate('" + text + "', stream_id) > 0")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static long inFiles(Path data, byte[] text) throws IOException {
        var files = new ArrayList<Path>();
        try (var walk = Files.walk(data)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        long found = 0;
        for (var file : files) {
            var bytes = Files.readAllBytes(file);
            for (int at = 0; at + text.length <= bytes.length; at++) {
                if (bytes[at] == text[0] && startsWith(bytes, at, text)) {
                    found++;
                }
            }
        }
        return found;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (bytes[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
