package chat.limitless.command.conversation.process;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Limits and rhythms of replies.
///
/// @param flushInterval between two writes of the journal; a crash loses at most this much text
/// @param tailInterval between two looks at replies written by other instances
/// @param lease time after which a silent instance counts as gone
/// @param sweepInterval between two looks for replies of instances that are gone
/// @param heartbeat pause after which an idle stream gets a comment, so that a vanished reader is noticed
/// @param drainLimit how long replies may go on after the shutdown began
/// @param timeLimit longest a reply may take
/// @param maxOutputTokens most tokens of one answer
/// @param minOutputTokens least tokens of an answer worth starting
/// @param typicalOutputTokens tokens of an answer that the estimate counts with
/// @param runningPerUser replies one user may have running
/// @param lookUpPauses before each question for the provider's bill; after the last the cost is estimated
/// @param quickLookUps how many of them happen before readers are told the end
/// @param keepJournal how long after its end a reply can be streamed again as it came
/// @param keepRuns how long after its end a reply is known by its id
/// @param auditEvery between two looks for holds nobody ends
/// @param auditAfter how old a hold is before such a look takes notice of it
/// @param overdueAfter how long after its end a reply may be without its cost before somebody is told
@ConfigurationProperties("limitless.reply")
public record ReplyProperties(
        @DefaultValue("200ms") Duration flushInterval,
        @DefaultValue("150ms") Duration tailInterval,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("2s") Duration sweepInterval,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("25s") Duration drainLimit,
        @DefaultValue("10m") Duration timeLimit,
        @DefaultValue("8192") int maxOutputTokens,
        @DefaultValue("64") int minOutputTokens,
        @DefaultValue("400") int typicalOutputTokens,
        @DefaultValue("8") int runningPerUser,

        @DefaultValue({
            "1s", "1s", "1s", "1s", "5s", "15s", "30s", "1m", "2m", "5m", "10m", "30m", "1h", "2h", "4h", "8h", "8h"
        })
        List<Duration> lookUpPauses,

        @DefaultValue("4") int quickLookUps,
        @DefaultValue("1h") Duration keepJournal,
        @DefaultValue("8d") Duration keepRuns,
        @DefaultValue("5m") Duration auditEvery,
        @DefaultValue("5m") Duration auditAfter,
        @DefaultValue("10m") Duration overdueAfter) {

    /// Takes a copy of the pauses.
    public ReplyProperties {
        lookUpPauses = List.copyOf(lookUpPauses);
    }
}
