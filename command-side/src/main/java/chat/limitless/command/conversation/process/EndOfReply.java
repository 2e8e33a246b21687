package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.RunEnd;
import chat.limitless.command.conversation.journal.RunEnd.Charge;
import chat.limitless.command.conversation.journal.RunEnd.Kind;
import chat.limitless.command.conversation.port.GenerationEnd;
import chat.limitless.command.conversation.port.ProviderUsage;
import org.jspecify.annotations.Nullable;

/// The rule how a reply ends and how it is charged. In words a user can read: a finished answer is charged with what
/// the provider told. What was cut or stopped keeps its text and is charged by the provider's record. Where there is
/// no text nothing is charged, except what the provider recorded for a reply its user stopped.
final class EndOfReply {

    static final String STOPPED = "stopped";
    static final String CUT = "cut";
    static final String INSTANCE_LOST = "instance-lost";
    static final String SHUTDOWN = "shutdown";
    static final String NOT_POSTED = "not-posted";
    static final String NOTHING_CAME = "nothing-came";
    static final String EMPTY = "provider.empty";
    static final String MODERATED = "provider.moderated";

    private EndOfReply() {}

    /// What came before the end.
    ///
    /// @param hasOutput whether the model wrote anything
    /// @param outputTokens tokens counted in it
    /// @param generationId the provider's id; null when none was told
    /// @param lastSeq number of the last frame
    record Written(
            boolean hasOutput, int outputTokens, @Nullable String generationId, int lastSeq) {}

    static RunEnd decide(GenerationEnd end, RunningReply.@Nullable Cut cut, Written written) {
        if (end.finished()) {
            return written.hasOutput()
                    ? ended(Kind.COMPLETED, end.reason(), charge(end.usage(), written), end, written)
                    : failed("content_filter".equals(end.reason()) ? MODERATED : EMPTY, end, written);
        }
        if (written.hasOutput()) {
            return ended(Kind.INTERRUPTED, why(cut), charge(end.usage(), written), end, written);
        }
        if (cut == RunningReply.Cut.STOPPED) {
            var charge = written.generationId() == null ? Charge.NONE : charge(end.usage(), written);
            return ended(Kind.INTERRUPTED, STOPPED, charge, end, written);
        }
        return failed(cut == null ? end.reason() : why(cut), end, written);
    }

    /// The end of a reply whose instance is gone.
    static RunEnd lost(Written written, @Nullable String modelAnswered) {
        var end = new GenerationEnd(false, INSTANCE_LOST, modelAnswered, null);
        return written.hasOutput()
                ? ended(Kind.INTERRUPTED, INSTANCE_LOST, charge(null, written), end, written)
                : failed(INSTANCE_LOST, end, written);
    }

    private static String why(RunningReply.@Nullable Cut cut) {
        return switch (cut) {
            case STOPPED -> STOPPED;
            case SHUTDOWN -> SHUTDOWN;
            case TIME_LIMIT, FENCED -> CUT;
            case null -> CUT;
        };
    }

    private static Charge charge(@Nullable ProviderUsage usage, Written written) {
        if (usage != null && usage.cost() != null) {
            return Charge.TOLD;
        }
        return written.generationId() == null ? Charge.ESTIMATE : Charge.LOOK_UP;
    }

    private static RunEnd failed(String reason, GenerationEnd end, Written written) {
        return ended(Kind.FAILED, reason, Charge.NONE, end, written);
    }

    private static RunEnd ended(Kind kind, String reason, Charge charge, GenerationEnd end, Written written) {
        return new RunEnd(
                kind,
                reason,
                charge,
                end.modelAnswered(),
                written.generationId(),
                end.usage(),
                written.outputTokens(),
                written.lastSeq());
    }
}
