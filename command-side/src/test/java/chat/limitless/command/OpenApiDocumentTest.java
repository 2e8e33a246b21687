package chat.limitless.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.UserId;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.platform.signin.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The published routes of the command side. The web client, the front door and the nginx map are made from the file;
/// `-Dapprove` rewrites it.
class OpenApiDocumentTest {

    private static final Path FILE = Path.of("openapi.json");
    private static final String HEALTH = "chat.limitless.platform.web.LivenessEndpoint.Health";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_committed_document_is_what_the_application_answers() throws IOException {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(SignedIn.class)
                .replaceWithClass(UserId.class, String.class);
        var document = generated();
        if (Boolean.getBoolean("approve")) {
            Files.writeString(FILE, document);
        }
        assertThat(Files.readString(FILE)).as("stale: run with -Dapprove").isEqualTo(document);
    }

    private static String generated() {
        try (var rig = CommandSideRig.start("--springdoc.api-docs.enabled=true", "--springdoc.use-fqn=true")) {
            var answer = rig.signedIn("reader@example.com").get("/v3/api-docs");
            assertThat(answer.status()).isEqualTo(200);
            var document = (ObjectNode) answer.json();
            document.remove("servers");
            document.putObject("info")
                    .put("title", "Limitless Chat: command side")
                    .put("version", "1");
            withoutForeignPaths((ObjectNode) document.path("paths"));
            ((ObjectNode) document.path("components").path("schemas")).remove(HEALTH);
            var text = JSON.writeValueAsString(sorted((ObjectNode) JSON.readTree(named(document.toString()))));
            return text.replace("\r\n", "\n") + "\n";
        }
    }

    /// Health and errors are for machines in front, on both sides alike.
    private static void withoutForeignPaths(ObjectNode paths) {
        List<String> foreign = paths.properties().stream()
                .map(entry -> entry.getKey())
                .filter(path -> !path.startsWith("/api/"))
                .toList();
        paths.remove(new ArrayList<>(foreign));
    }

    /// Bodies and answers are nested in their endpoints: `BuyCreditsEndpoint.Body` becomes `BuyCreditsBody`.
    private static String named(String document) {
        return document.replaceAll("chat\\.limitless\\.[a-z.]+\\.([A-Z]\\w*?)(?:Endpoint)?[.$]([A-Z]\\w*)", "$1$2")
                .replaceAll("chat\\.limitless\\.[a-z.]+\\.([A-Z]\\w*)", "$1");
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var byName = new TreeMap<String, JsonNode>();
        node.properties().forEach(entry -> byName.put(entry.getKey(), sorted(entry.getValue())));
        var object = JSON.createObjectNode();
        byName.forEach(object::set);
        return object;
    }
}
