package chat.limitless.query.support;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.accounts.Role;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.log.LogRows;
import chat.limitless.query.log.ReadableEvents;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.projection.Groups;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Everything that happened to one user, event by event, straight from the log, with personal text hidden. Only through
/// a look that this agent announced and that has not expired.
@RestController
class SupportTimelineEndpoint {

    private static final int USUAL_LIMIT = 100;

    private final SupportReads reads;
    private final LogRows log;
    private final ReadableEvents readable;
    private final Freshness freshness;
    private final Clock clock;

    SupportTimelineEndpoint(
            SupportReads reads, LogRows log, ReadableEvents readable, Freshness freshness, Clock clock) {
        this.reads = reads;
        this.log = log;
        this.readable = readable;
        this.freshness = freshness;
        this.clock = clock;
    }

    record Timeline(
            String userId,
            Instant expiresAt,
            List<TimelineEvent> events,
            @Nullable String nextCursor) {}

    record TimelineEvent(
            String position,
            Instant at,
            String type,
            int revision,
            String streamId,
            long sequence,
            Map<String, Object> payload) {}

    @RequiresRole(Role.SUPPORT)
    @Answers(problems = ProblemCode.NOT_FOUND)
    @GetMapping("/api/v1/support/views/{viewId}/timeline")
    ResponseEntity<Timeline> timeline(
            SignedIn agent,
            MinPosition least,
            @PathVariable String viewId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(defaultValue = "desc") String order) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        freshness.await(least, Groups.ACCOUNTS);
        var look = reads.view(viewId, agent.id().value())
                .filter(view -> clock.instant().isBefore(instant(view.expiresAtMicros)))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        var position = freshness.awaitLog(least);
        var found = switch (order) {
            case "asc" -> log.aboutAfter(look.userId, Cursor.position(cursor, 0), rows + 1);
            case "desc" -> log.aboutBefore(look.userId, Cursor.position(cursor, Long.MAX_VALUE), rows + 1);
            default -> throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "order"));
        };
        return Freshness.answer(
                position,
                new Timeline(
                        look.userId,
                        instant(look.expiresAtMicros),
                        Cursor.shown(found, rows).stream().map(this::event).toList(),
                        Cursor.next(found, rows, StoredEvent::position)));
    }

    private TimelineEvent event(StoredEvent stored) {
        return new TimelineEvent(
                PositionHeaders.encode(stored.position()),
                stored.recordedAt(),
                stored.eventType(),
                stored.revision(),
                stored.streamId(),
                stored.sequence(),
                readable.hidden(stored));
    }
}
