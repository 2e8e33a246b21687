package chat.limitless.command.external.s3;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.eventstore.HeadAnchor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

class S3AnchorsTest {

    private static final HeadAnchor ANCHOR = new HeadAnchor(0, 4711, "ab".repeat(32), 1_790_000_000_000_000L);
    private static final Instant AT = Instant.parse("2026-11-01T10:00:00Z");

    private static S3Properties properties(String endpoint, String bucket) {
        return new S3Properties(endpoint, "us-east-1", bucket, "key", "secret", Duration.ofSeconds(5));
    }

    @Test
    void an_anchor_is_one_object_with_one_line() throws IOException, InterruptedException {
        try (var server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(200).build());
            var properties = properties(server.url("/").toString(), "anchors-of-a-test");
            try (var client = S3Configuration.s3Client(properties)) {
                new S3Anchors(client, properties).keep(ANCHOR, AT);
            }
            var request = server.takeRequest();
            assertThat(request.getMethod()).isEqualTo("PUT");
            assertThat(request.getUrl().encodedPath())
                    .isEqualTo("/anchors-of-a-test/anchors/0000/0000000000000004711-1793527200000.txt");
            assertThat(request.getBody().utf8()).contains(ANCHOR.line());
            assertThat(request.getHeaders().get("Authorization")).startsWith("AWS4-HMAC-SHA256");
        }
    }

    @Test
    void names_sort_by_position_and_never_meet() {
        var later = new HeadAnchor(0, 10_000, "cd".repeat(32), 1);
        assertThat(S3Anchors.key(ANCHOR, AT)).isLessThan(S3Anchors.key(later, AT));
        assertThat(S3Anchors.key(ANCHOR, AT)).isNotEqualTo(S3Anchors.key(ANCHOR, AT.plusMillis(1)));
    }

    @Test
    void without_a_bucket_nothing_is_stored() {
        var properties = properties("", "");
        try (var client = S3Configuration.s3Client(properties)) {
            assertThat(new S3Anchors(client, properties).isConfigured()).isFalse();
        }
    }

    @Test
    void secrets_are_hidden() {
        assertThat(properties("http://s3", "b").toString()).doesNotContain("secret");
    }
}
