package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.query.testing.QuerySide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The published description is the one in the repository. Run with `-Dapprove` to accept a change of it.
class OpenApiDocumentTest {

    private static final Path APPROVED = Path.of("openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_published_description_is_the_approved_one() throws IOException {
        var answer = QuerySide.shared().get(null, "/v3/api-docs");

        assertThat(answer.status()).isEqualTo(200);
        var actual = JSON.writeValueAsString(answer.body()) + "\n";
        if (System.getProperty("approve") != null) {
            Files.writeString(APPROVED, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(APPROVED));
    }
}
