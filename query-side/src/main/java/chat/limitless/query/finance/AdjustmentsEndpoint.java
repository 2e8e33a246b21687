package chat.limitless.query.finance;

import static chat.limitless.query.projection.RowValues.instant;
import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.accounts.Role;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.projection.Groups;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Changes of credits by hand, newest first: what waits for a second person, and what became of it.
@RestController
class AdjustmentsEndpoint {

    private static final int USUAL_LIMIT = 50;
    private static final String PROPOSED = "proposed";
    private static final String LAPSED = "lapsed";

    private final AdjustmentViews views;
    private final Freshness freshness;
    private final Clock clock;

    AdjustmentsEndpoint(AdjustmentViews views, Freshness freshness, Clock clock) {
        this.views = views;
        this.freshness = freshness;
        this.clock = clock;
    }

    record Adjustments(
            List<Adjustment> adjustments, @Nullable String nextCursor) {}

    record Adjustment(
            String adjustmentId,
            String accountId,
            String userId,

            @Schema(description = "Added, or taken when below zero")
            String amountMicros,

            String reason,

            @Schema(description = "`proposed`, `lapsed` (nobody decided in time), `adjusted` or `rejected`")
            String status,

            String proposedBy,
            Instant proposedAt,

            @Nullable @Schema(description = "Until when it can be approved; null when it needed nobody's approval")
            Instant expiresAt,

            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    @RequiresRole(Role.FINANCE)
    @GetMapping("/api/v1/finance/adjustments")
    ResponseEntity<Adjustments> adjustments(
            SignedIn user,
            MinPosition least,
            @Parameter(description = "`proposed`, `lapsed`, `adjusted` or `rejected`; all when left out")
                    @RequestParam(required = false)
                    @Nullable
                    String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var asked = asked(status);
        var position = freshness.await(least, Groups.CREDITS);
        var now = micros(clock.instant());
        var found = views.page(
                LAPSED.equals(asked) ? PROPOSED : asked,
                PROPOSED.equals(asked) ? now : null,
                LAPSED.equals(asked) ? now : null,
                Cursor.position(cursor, Long.MAX_VALUE),
                Limit.of(rows + 1));
        return Freshness.answer(
                position,
                new Adjustments(
                        Cursor.shown(found, rows).stream()
                                .map(row -> adjustment(row, now))
                                .toList(),
                        Cursor.next(found, rows, row -> row.proposedPosition)));
    }

    private static @Nullable String asked(@Nullable String status) {
        if (status == null || status.isBlank()) {
            return null;
        }
        if (!List.of(PROPOSED, LAPSED, "adjusted", "rejected").contains(status)) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "status"));
        }
        return status;
    }

    private static Adjustment adjustment(AdjustmentView row, long now) {
        var lapsed = row.status.equals(PROPOSED) && row.expiresAtMicros != null && row.expiresAtMicros <= now;
        return new Adjustment(
                row.adjustmentId,
                row.accountId,
                row.userId,
                Long.toString(row.amountMicros),
                row.reason,
                lapsed ? LAPSED : row.status,
                row.proposedBy,
                instant(row.proposedAtMicros),
                row.expiresAtMicros == null ? null : instant(row.expiresAtMicros),
                row.decidedBy,
                row.decidedAtMicros == null ? null : instant(row.decidedAtMicros));
    }
}
