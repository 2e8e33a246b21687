package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.command.payments.process.NoticeDesk;
import chat.limitless.command.payments.process.NoticeList;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.platform.web.TimeCursor;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The inbox of payment notices: what could not be placed, another try, and setting aside what needs nobody. Never what
/// a notice says: it names payers.
@RestController
@RequiresRole({Role.FINANCE, Role.ADMIN})
class PaymentNoticesEndpoint {

    private static final int USUAL_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final Set<String> STATES = Set.of("received", "parked", "orphan", "applied", "set-aside");

    private final NoticeList notices;
    private final NoticeDesk desk;

    PaymentNoticesEndpoint(NoticeList notices, NoticeDesk desk) {
        this.notices = notices;
        this.desk = desk;
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
            boolean overdue,

            @Schema(description = "Who set it aside; only where somebody did") @Nullable
            SetAside setAside) {}

    record SetAside(
            @Schema(description = "The user id of who did it")
            String by,

            @Schema(description = "Why nothing is to be done, a short code")
            String reason,

            Instant at) {}

    /// Why nothing is to be done: a short code.
    record Body(@NotBlank String reason) {}

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

    @Answers(value = 202, problems = ProblemCode.NOT_FOUND, refusals = RefusalCode.NOTICE_FORGOTTEN)
    @PostMapping("/api/v1/admin/payment-notices/{eventId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable String eventId, SignedIn person) {
        requireFound(desk.replay(eventId, person.id()));
    }

    @Answers(
            value = 204,
            problems = ProblemCode.NOT_FOUND,
            refusals = {RefusalCode.NOTICE_NOT_WAITING, RefusalCode.CREDITS_REASON_INVALID})
    @PostMapping("/api/v1/admin/payment-notices/{eventId}/set-aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAside(@PathVariable String eventId, @Valid @RequestBody Body body, SignedIn person) {
        requireFound(desk.setAside(eventId, body.reason(), person.id()));
    }

    private static void requireFound(boolean found) {
        if (!found) {
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
                line.eventId(),
                line.eventType(),
                line.state(),
                line.reason(),
                line.receivedAt(),
                line.isOverdue(),
                setAside(line.setAside()));
    }

    private static @Nullable SetAside setAside(NoticeList.@Nullable SetAside told) {
        return told == null ? null : new SetAside(told.by(), told.reason(), told.at());
    }
}
