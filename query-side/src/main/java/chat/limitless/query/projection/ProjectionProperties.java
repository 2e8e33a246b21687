package chat.limitless.query.projection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the projections run.
///
/// @param segments parts each group is divided into, over all instances; fixed when the tables are first filled
/// @param maxClaimedSegments most parts this instance takes: ceil(segments / instances) + 1
/// @param batchSize most events of one transaction; live batches are as small as the traffic
/// @param threads threads that apply events, shared by the groups; they wait for the database most of the time
/// @param claimTimeout after which another instance takes over the parts of one that went silent
/// @param publishInterval how often the reached positions are told to the other instances, at most
/// @param retryInterval how often parked events are tried again
@Validated
@ConfigurationProperties("limitless.projections")
public record ProjectionProperties(
        @DefaultValue("8") @Min(1) @Max(64) int segments,
        @DefaultValue("8") @Min(1) @Max(64) int maxClaimedSegments,
        @DefaultValue("500") @Min(1) @Max(5000) int batchSize,
        @DefaultValue("8") @Min(1) @Max(64) int threads,
        @DefaultValue("30s") Duration claimTimeout,
        @DefaultValue("50ms") Duration publishInterval,
        @DefaultValue("60s") Duration retryInterval) {}
