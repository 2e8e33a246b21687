package chat.limitless.command.payments.web;

import chat.limitless.api.accounts.Role;
import chat.limitless.command.payments.process.NoticeList;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.platform.web.TimeCursor;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The inbox of payment notices for admins: what could not be placed, and another try. Never what a notice says: it
/// names payers.
@RestController
@RequiresRole(Role.ADMIN)
class PaymentNoticesEndpoint {

    private static final int USUAL_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final Set<String> STATES = Set.of("received", "parked", "orphan", "applied");

    private final NoticeList notices;

    PaymentNoticesEndpoint(NoticeList notices) {
        this.notices = notices;
    }

    record Notices(
            List<Notice> notices,
            @Nullable String nextCursor,

            @Schema(description = "Not applied for longer than they should be, in any state; of all, not of this page")
            long overdue) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notice(
            String eventId,
            String type,
            String state,
            @Nullable String reason,
            Instant receivedAt,

            @Schema(description = "Not applied for longer than it should be")
            boolean overdue) {}

    @GetMapping("/api/v1/admin/payment-notices")
    Notices notices(
            @RequestParam(defaultValue = "parked") String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + USUAL_LIMIT) int limit) {
        require(STATES.contains(state), "state");
        require(limit >= 1 && limit <= MAX_LIMIT, "limit");
        var from = TimeCursor.of(cursor, TimeCursor.LATEST);
        var found = notices.page(state, from.at(), from.id(), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? new TimeCursor(shown.getLast().receivedAt(), shown.getLast().eventId()).encoded()
                : null;
        return new Notices(shown.stream().map(PaymentNoticesEndpoint::notice).toList(), next, notices.overdue());
    }

    @Answers(value = 202, problems = ProblemCode.NOT_FOUND)
    @PostMapping("/api/v1/admin/payment-notices/{eventId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable String eventId) {
        if (!notices.replay(eventId)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }

    private static void require(boolean fits, String parameter) {
        if (!fits) {
            throw new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", parameter));
        }
    }

    private static Notice notice(NoticeList.Line line) {
        return new Notice(
                line.eventId(), line.eventType(), line.state(), line.reason(), line.receivedAt(), line.isOverdue());
    }
}
