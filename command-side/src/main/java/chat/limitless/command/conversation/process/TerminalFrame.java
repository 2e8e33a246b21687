package chat.limitless.command.conversation.process;

import chat.limitless.api.credits.Receipt;
import chat.limitless.command.conversation.journal.ReplyFrames;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.journal.RunEnd;
import chat.limitless.platform.web.PositionHeaders;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The last thing readers of a reply are told.
///
/// @param event name of the event
/// @param json its data
record TerminalFrame(String event, String json) {

    /// @param spentMicros null while the cost is still asked for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Body(
            String position,
            @Nullable String finishReason,
            @Nullable String reason,
            @Nullable String code,
            @Nullable String modelAnswered,
            @Nullable String spentMicros,
            @Nullable ReceiptBody receipt) {}

    private record ReceiptBody(
            String spentMicros,
            String releasedMicros,
            String modelAsked,
            String modelAnswered,
            long promptTokens,
            long cachedTokens,
            long completionTokens,
            long reasoningTokens,
            String providerCostPicoUsd,
            long priceListVersion,
            String costSource) {}

    /// @param position of the log that includes the end of the reply, and its settlement where there is one
    static TerminalFrame of(
            Run run, RunEnd end, long position, SettleReply.@Nullable Settled settled, JsonMapper json) {
        var receipt = settled == null ? null : settled.receipt();
        long spent = settled == null ? 0 : settled.spentMicros();
        boolean isFailed = end.kind() == RunEnd.Kind.FAILED;
        var body = new Body(
                PositionHeaders.encode(settled == null ? position : Math.max(position, settled.position())),
                end.kind() == RunEnd.Kind.COMPLETED ? end.reason() : null,
                end.kind() == RunEnd.Kind.INTERRUPTED ? end.reason() : null,
                isFailed ? end.reason() : null,
                isFailed ? null : end.modelAnswered(),
                settled == null ? null : Long.toString(spent),
                receipt == null ? null : receiptBody(receipt, spent, run.holdMicros()));
        return new TerminalFrame(event(end), json.writeValueAsString(body));
    }

    private static String event(RunEnd end) {
        return switch (end.kind()) {
            case COMPLETED -> ReplyFrames.DONE;
            case FAILED -> ReplyFrames.ERROR;
            case INTERRUPTED -> EndOfReply.STOPPED.equals(end.reason()) ? ReplyFrames.STOPPED : ReplyFrames.INTERRUPTED;
        };
    }

    private static ReceiptBody receiptBody(Receipt receipt, long spentMicros, long holdMicros) {
        return new ReceiptBody(
                Long.toString(spentMicros),
                Long.toString(Math.subtractExact(holdMicros, spentMicros)),
                receipt.modelAsked(),
                receipt.modelAnswered(),
                receipt.promptTokens(),
                receipt.cachedTokens(),
                receipt.completionTokens(),
                receipt.reasoningTokens(),
                Long.toString(receipt.providerCostPicoUsd()),
                receipt.priceListVersion(),
                receipt.costSource().name());
    }
}
