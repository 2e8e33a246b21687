package chat.limitless.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.NoteEvent.NoteWritten;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/// Events to bytes and back.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventSerializerTest {

    private static final UserId ANN = new UserId("usr_ann");
    private static final NoteWritten NOTE = new NoteWritten("nbk_1", ANN, PersonalText.of("canary-words"), null, 3);

    @TempDir
    static Path folder;

    private LogFixture fixture;
    private PersonalDataVault vault;
    private EventSerializer serializer;

    @BeforeAll
    void open() {
        fixture = new LogFixture();
        var keys = MasterKeys.loadOrCreate(folder.resolve("keys"));
        vault = fixture.closeLater(new PersonalDataVault(fixture.command(), keys, Clock.systemUTC()));
        serializer = new EventSerializer(EventTypes.of(List.of(NoteEvent.class)), vault, List.of());
    }

    @AfterAll
    void close() throws Exception {
        fixture.close();
    }

    private static StoredEvent stored(String type, int revision, byte[] payload) {
        return new StoredEvent(
                1, "nbk_1", 0, "evt_1", "Notebook", type, revision, "usr_ann", payload, new byte[0], 0, new byte[32]);
    }

    @Test
    void comes_back_equal_and_its_personal_text_is_not_readable_in_between() {
        var written = serializer.serialize(NOTE, "evt_1");
        assertThat(written.eventType()).isEqualTo("notes.written");
        assertThat(written.revision()).isEqualTo(2);
        assertThat(written.subjectId()).isEqualTo("usr_ann");
        assertThat(new String(written.payload(), StandardCharsets.UTF_8))
                .contains("\"weight\":3")
                .doesNotContain("canary");
        assertThat(serializer.deserialize(stored("notes.written", 2, written.payload())))
                .isEqualTo(NOTE);
    }

    @Test
    void reads_tombstones_after_the_key_is_gone() {
        var zoe = new UserId("usr_zoe");
        var event = new NoteWritten("nbk_1", zoe, PersonalText.of("words"), PersonalText.of("more"), 1);
        var written = serializer.serialize(event, "evt_1");
        vault.destroyKey(zoe);
        var read = serializer.deserialize(new StoredEvent(
                1,
                "nbk_1",
                0,
                "evt_1",
                "N",
                "notes.written",
                2,
                "usr_zoe",
                written.payload(),
                new byte[0],
                0,
                new byte[32]));
        assertThat(read).isEqualTo(new NoteWritten("nbk_1", zoe, PersonalText.ERASED, PersonalText.ERASED, 1));
    }

    @Test
    void lifts_an_old_revision_and_leaves_sealed_fields_alone() {
        var lifting = new EventSerializer(
                EventTypes.of(List.of(NoteEvent.class)), vault, List.of(new WeightFromText("notes.scribbled")));
        var sealed = serializer.serialize(NOTE, "evt_1").payload();
        var old = new String(sealed, StandardCharsets.UTF_8).replace("\"weight\":3", "\"weightText\":\"3\"");
        assertThat(lifting.deserialize(stored("notes.scribbled", 1, old.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(NOTE);
    }

    private record WeightFromText(String eventType) implements EventUpcaster {

        @Override
        public int fromRevision() {
            return 1;
        }

        @Override
        public String renamedTo() {
            return "notes.written";
        }

        @Override
        public ObjectNode upcast(ObjectNode payload) {
            payload.put("weight", Integer.parseInt(payload.remove("weightText").asString()));
            return payload;
        }
    }

    @Test
    void passes_over_an_event_of_a_newer_version() {
        var unknown = serializer.deserialize(stored("notes.burnt", 1, "{\"x\":1}".getBytes(StandardCharsets.UTF_8)));
        assertThat(unknown).isEqualTo(new UnknownEvent("nbk_1", ANN, "notes.burnt", 1));
        var more = new String(serializer.serialize(NOTE, "evt_1").payload(), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"newField\":[1],");
        assertThat(serializer.deserialize(stored("notes.written", 2, more.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(NOTE);
    }

    @Test
    void shows_a_payload_to_people_with_and_without_the_personal_text() {
        var event =
                stored("notes.written", 2, serializer.serialize(NOTE, "evt_1").payload());
        assertThat(serializer.readableJson(event, false)).contains("\"text\":\"[hidden]\"", "\"weight\":3");
        assertThat(serializer.readableJson(event, true)).contains("\"text\":\"canary-words\"");
    }

    @Test
    void metadata_are_strings() {
        var bytes = serializer.serializeMetadata(Map.of("traceId", "t", "n", 5));
        assertThat(serializer.deserializeMetadata(bytes)).isEqualTo(Map.of("traceId", "t", "n", "5"));
    }

    @Test
    void knows_every_event_of_the_contract() {
        var classes = new ClassFileImporter().importPackages("chat.limitless.api");
        var records = classes.stream()
                .filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord())
                .map(type -> type.reflect())
                .toList();
        assertThat(records).isNotEmpty().allMatch(type -> type.isAnnotationPresent(EventName.class));
        assertThat(EventTypes.all().classes())
                .hasSameElementsAs(records.stream()
                        .<Class<? extends DomainEvent>>map(type -> type.asSubclass(DomainEvent.class))
                        .toList());
    }

    @Test
    void an_event_of_the_contract_makes_the_round_trip() {
        var all = new EventSerializer(EventTypes.all(), vault, EventUpcasters.all());
        var event = new UserRegistered(
                ANN,
                "manus",
                PersonalText.of("ext"),
                PersonalText.of("Ann"),
                null,
                "google",
                Instant.parse("2026-01-02T03:04:05.678901Z"));
        var written = all.serialize(event, "evt_1");
        assertThat(all.deserialize(stored("accounts.user-registered", 1, written.payload())))
                .isEqualTo(event);
    }

    @Test
    void refuses_an_event_it_does_not_know() {
        var foreign =
                new UserRegistered(ANN, "manus", PersonalText.of("x"), PersonalText.of("x"), null, null, Instant.EPOCH);
        assertThatThrownBy(() -> serializer.serialize(foreign, "evt_1")).isInstanceOf(IllegalArgumentException.class);
    }
}
