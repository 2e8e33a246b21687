package chat.limitless.api;

import static chat.limitless.api.ContractClasses.events;
import static chat.limitless.api.ContractClasses.revision;
import static chat.limitless.api.ContractClasses.storedName;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/// The JSON shape of every event in every revision ever stored, one approved file each. A changed file means that
/// events
/// in the log can no longer be read, or that somebody raised the revision. Personal text stands as `{"sealed": …}`,
/// where
/// the log has the sealed bytes.
@Tag("fast")
class EventContractTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(new Sealing())
                    .addDeserializer(PersonalText.class, new Unsealing()))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final Map<String, Class<?>> BY_NAME =
            events().stream().collect(toMap(ContractClasses::storedName, Function.identity()));

    @Test
    void every_event_is_written_as_approved() {
        for (var event : events()) {
            Approved.matches(file(event), JSON.writeValueAsString(Samples.of(event)) + "\n");
        }
    }

    @Test
    void every_event_reads_back_as_it_was_written() {
        for (var event : events()) {
            assertThat(JSON.readValue(Approved.read(file(event)), event)).isEqualTo(Samples.of(event));
        }
    }

    @Test
    void an_event_reads_without_what_may_be_absent() {
        for (var event : events()) {
            var json = (ObjectNode) JSON.readTree(Approved.read(file(event)));
            for (var component : event.getRecordComponents()) {
                if (Samples.isNullable(component)) {
                    json.remove(component.getName());
                }
            }
            assertThat(JSON.treeToValue(json, event)).as(file(event)).isNotNull();
        }
    }

    @Test
    void every_revision_ever_approved_still_loads() {
        for (var path : Approved.filesBelow("event-contracts")) {
            if (path.getNameCount() == 3) {
                var event = BY_NAME.get(path.getName(1).toString());
                assertThat(event).as("stored names live for ever: " + path).isNotNull();
                // What is older is lifted before it is read: LiftedRevisionsTest of the event store reads those files.
                if (revisionOf(path) >= ContractClasses.loadsFrom(event)) {
                    assertThat(JSON.readValue(Approved.read(path.toString()), event))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void every_revision_up_to_the_current_one_is_kept() {
        for (var event : events()) {
            for (int revision = 1; revision <= revision(event); revision++) {
                assertThat(Approved.read("event-contracts/%s/%d.json".formatted(storedName(event), revision)))
                        .isNotEmpty();
            }
        }
    }

    private static int revisionOf(Path path) {
        return Integer.parseInt(path.getFileName().toString().replace(".json", ""));
    }

    private static String file(Class<?> event) {
        return "event-contracts/%s/%d.json".formatted(storedName(event), revision(event));
    }

    private static final class Sealing extends StdSerializer<PersonalText> {

        Sealing() {
            super(PersonalText.class);
        }

        @Override
        public void serialize(PersonalText value, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("sealed", value.textOr(""));
            json.writeEndObject();
        }
    }

    private static final class Unsealing extends StdDeserializer<PersonalText> {

        Unsealing() {
            super(PersonalText.class);
        }

        @Override
        public PersonalText deserialize(JsonParser json, DeserializationContext context) {
            JsonNode sealed = json.readValueAsTree();
            return PersonalText.of(sealed.path("sealed").asString());
        }
    }
}
