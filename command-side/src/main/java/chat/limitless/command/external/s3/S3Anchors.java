package chat.limitless.command.external.s3;

import chat.limitless.command.anchors.AnchorStore;
import chat.limitless.eventstore.HeadAnchor;
import java.time.Instant;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// Keeps anchors as one small object each, named by epoch, position and time.
@Component
class S3Anchors implements AnchorStore {

    private final S3Client client;
    private final S3Properties properties;

    S3Anchors(S3Client client, S3Properties properties) {
        this.client = client;
        this.properties = properties;
    }

    @Override
    public boolean isConfigured() {
        return properties.isConfigured();
    }

    @Override
    public void keep(HeadAnchor anchor, Instant at) {
        client.putObject(
                put -> put.bucket(properties.bucket()).key(key(anchor, at)).contentType("text/plain"),
                RequestBody.fromString(anchor.line() + "\n"));
    }

    /// Names sort by age; the time keeps two anchors of one position apart, so none is overwritten.
    static String key(HeadAnchor anchor, Instant at) {
        return "anchors/%04d/%019d-%d.txt".formatted(anchor.epoch(), anchor.position(), at.toEpochMilli());
    }
}
