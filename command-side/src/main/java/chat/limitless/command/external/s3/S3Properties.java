package chat.limitless.command.external.s3;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How object storage is reached. Without a bucket nothing is stored there.
///
/// @param endpoint its address (`S3_ENDPOINT`); empty for Amazon's own
/// @param region (`S3_REGION`)
/// @param bucket (`S3_BUCKET`)
/// @param accessKey (`S3_ACCESS_KEY`)
/// @param secretKey (`S3_SECRET_KEY`)
/// @param timeout for a call, tries included
@ConfigurationProperties("limitless.s3")
record S3Properties(
        @DefaultValue("") String endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String bucket,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("20s") Duration timeout) {

    boolean isConfigured() {
        return !bucket.isBlank();
    }

    /// Hides the keys.
    @Override
    public String toString() {
        return "S3Properties[endpoint=" + endpoint + ", bucket=" + bucket + "]";
    }
}
