package chat.limitless.command.conversation.web;

import chat.limitless.api.accounts.Role;
import chat.limitless.command.conversation.journal.SettlementStore;
import chat.limitless.command.conversation.process.OpenSettlements;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.platform.web.TimeCursor;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Replies that have ended and whose cost is still looked up, the longest open first. Never what they say.
@RestController
@RequiresRole({Role.FINANCE, Role.ADMIN})
class OpenSettlementsEndpoint {

    private static final int USUAL_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final OpenSettlements settlements;

    OpenSettlementsEndpoint(OpenSettlements settlements) {
        this.settlements = settlements;
    }

    record Settlements(
            List<Settlement> settlements,
            @Nullable String nextCursor,

            @Schema(description = "Of all, not of this page")
            long overdue) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Settlement(
            String replyId,
            String conversationId,
            String userId,
            String model,

            @Nullable @Schema(description = "The provider's id; absent when none was told")
            String generationId,

            @Schema(description = "What stays held until the cost is known")
            String holdMicros,

            @Schema(description = "How often the provider was asked")
            int lookUps,

            @Schema(description = "Since when the reply has ended")
            Instant endedAt,

            @Nullable @Schema(description = "When the provider is asked next; absent while the end is being stored")
            Instant nextLookUpAt,

            @Schema(description = "Open for longer than it should be")
            boolean overdue) {}

    @GetMapping("/api/v1/finance/open-settlements")
    Settlements settlements(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "limit"));
        }
        var from = TimeCursor.of(cursor, TimeCursor.EARLIEST);
        var found = settlements.page(from.at(), from.id(), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? new TimeCursor(
                                shown.getLast().endedAt(),
                                shown.getLast().replyId().value())
                        .encoded()
                : null;
        return new Settlements(
                shown.stream().map(OpenSettlementsEndpoint::settlement).toList(), next, settlements.overdue());
    }

    private static Settlement settlement(SettlementStore.Open open) {
        return new Settlement(
                open.replyId().value(),
                open.conversationId().value(),
                open.userId().value(),
                open.model(),
                open.generationId(),
                Long.toString(open.holdMicros()),
                open.lookUps(),
                open.endedAt(),
                open.nextLookUpAt(),
                open.isOverdue());
    }
}
