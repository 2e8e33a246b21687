package chat.limitless.query.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the index of words is kept and how often it is made durable.
///
/// @param directory folder of this instance alone (`LIMITLESS_SEARCH_DIRECTORY`); it holds what people wrote in clear
///     text, so it belongs on an encrypted disk. When empty, a temporary one that is filled anew at every start
/// @param commitEvery how much of the log is at most read again after a crash
@ConfigurationProperties("limitless.search")
record SearchProperties(
        @DefaultValue("") String directory,
        @DefaultValue("10s") Duration commitEvery) {}
