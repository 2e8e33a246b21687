package chat.limitless.eventstore;

import chat.limitless.api.PersonalText;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Personal text in JSON: a base64 string of the sealed bytes. Who seals and opens comes with the call, as an
/// attribute;
/// without it nothing is written, so personal text cannot leak through a serializer that does not know whose it is.
final class PersonalTextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /// Attribute with the [Scribe] of one call.
    static final Object SCRIBE = PersonalTextModule.class.getName() + ".scribe";

    /// How personal text is written and read in one call.
    interface Scribe {

        /// What stands in the JSON for the text of a field.
        String write(String field, PersonalText text);

        /// The text behind what stands in the JSON.
        PersonalText read(String field, String written);
    }

    /// Seals for one owner and opens what was sealed; an erased text is an empty string.
    abstract static class SealingScribe implements Scribe {

        @Override
        public String write(String field, PersonalText text) {
            var sealed = text.text() == null ? null : seal(field, text.text());
            return sealed == null ? "" : Base64.getEncoder().encodeToString(sealed);
        }

        @Override
        public PersonalText read(String field, String written) {
            return written.isEmpty()
                    ? PersonalText.ERASED
                    : open(field, Base64.getDecoder().decode(written));
        }

        abstract byte @Nullable [] seal(String field, String clear);

        abstract PersonalText open(String field, byte[] sealed);
    }

    PersonalTextModule() {
        super("personal-text");
        addSerializer(PersonalText.class, new Writer());
        addDeserializer(PersonalText.class, new Reader());
    }

    private static final class Writer extends StdSerializer<PersonalText> {

        Writer() {
            super(PersonalText.class);
        }

        @Override
        public void serialize(PersonalText text, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(SCRIBE) instanceof Scribe scribe)) {
                context.reportMappingProblem("personal text can be written only as part of an event with a subject");
                return;
            }
            json.writeString(scribe.write(field(json.streamWriteContext()), text));
        }
    }

    private static final class Reader extends StdDeserializer<PersonalText> {

        Reader() {
            super(PersonalText.class);
        }

        @Override
        public PersonalText deserialize(JsonParser json, DeserializationContext context) {
            var field = field(json.streamReadContext());
            if (!(context.getAttribute(SCRIBE) instanceof Scribe scribe)) {
                return context.reportInputMismatch(this, "personal text can be read only as part of an event");
            }
            return scribe.read(field, json.getString());
        }
    }

    /// Name of the field, or of the array the text is an element of.
    private static String field(@Nullable TokenStreamContext context) {
        for (var at = context; at != null; at = at.getParent()) {
            if (at.currentName() != null) {
                return at.currentName();
            }
        }
        throw new IllegalStateException("personal text must be a field of an event");
    }
}
