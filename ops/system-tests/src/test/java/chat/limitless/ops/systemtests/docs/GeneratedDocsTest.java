package chat.limitless.ops.systemtests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.ops.systemtests.tidy.Repository;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Red when a generated document is not what the code would make now; `-Dapprove` rewrites them all.
@Tag("fast")
class GeneratedDocsTest {

    @Test
    void generated_documents_are_fresh() throws IOException {
        if (System.getProperty("approve") != null) {
            GeneratedDocs.main(new String[0]);
        }
        for (var document : GeneratedDocs.all().entrySet()) {
            assertThat(Repository.root().resolve(document.getKey())).exists();
            assertThat(Repository.read(document.getKey()))
                    .as("%s is stale, run with -Dapprove", document.getKey())
                    .isEqualTo(document.getValue());
        }
    }

    @Test
    void every_document_says_something_in_every_row() throws IOException {
        for (var document : GeneratedDocs.all().entrySet()) {
            assertThat(document.getValue().lines().filter(line -> line.startsWith("| ")))
                    .as(document.getKey().toString())
                    .hasSizeGreaterThan(15)
                    .noneMatch(row -> row.endsWith("|  |"));
        }
        assertThat(Files.isDirectory(Repository.root().resolve("ops/docs/generated")))
                .isTrue();
    }
}
