package chat.limitless.platform.log;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this process works with the log.
///
/// @param masterKeyFile file with the keys that wrap all personal keys (`LIMITLESS_MASTER_KEY_FILE`)
/// @param cachedAggregates most aggregates kept in memory
/// @param snapshotEvery events after which an aggregate is kept as a snapshot
/// @param tryFor how long a command that meets conflicts is tried again
/// @param nodeName name of this process in tokens and leases; made up when empty
@ConfigurationProperties("limitless.log")
public record LogProperties(
        @DefaultValue("") String masterKeyFile,
        @DefaultValue("20000") long cachedAggregates,
        @DefaultValue("200") int snapshotEvery,
        @DefaultValue("10s") Duration tryFor,
        @DefaultValue("") String nodeName) {}
