package chat.limitless.command.support.web;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.DataViewId;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserCommand.OpenDataView;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Announces a look at a person's data, with a reason. The look itself is an event about that person; reads carry the
/// id given here, until it expires.
@RestController
@RequiresRole(Role.SUPPORT)
class OpenDataViewEndpoint {

    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Commands commands;
    private final Ids ids;
    private final Clock clock;

    OpenDataViewEndpoint(Commands commands, Ids ids, Clock clock) {
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    /// Whose data, and why.
    record Body(
            @NotNull UserId userId,
            @NotBlank @Size(max = 500) String reason) {}

    /// What reads carry.
    record Answer(String viewId, Instant expiresAt) {}

    @Answers(
            value = 201,
            refusals = {RefusalCode.USER_UNKNOWN, RefusalCode.USER_ERASED})
    @PostMapping("/api/v1/support/views")
    ResponseEntity<Answer> open(@Valid @RequestBody Body body, SignedIn agent) {
        var viewId = new DataViewId(ids.next("viw_"));
        var now = clock.instant();
        var expiresAt = now.plus(GOOD_FOR);
        var answer = commands.send(new OpenDataView(
                body.userId(), viewId, agent.id(), "timeline", PersonalText.of(body.reason()), expiresAt, now));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .body(new Answer(viewId.value(), expiresAt));
    }
}
