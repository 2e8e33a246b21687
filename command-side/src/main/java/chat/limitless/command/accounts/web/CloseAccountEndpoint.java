package chat.limitless.command.accounts.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserCommand;
import chat.limitless.api.accounts.UserCommand.DisableUser;
import chat.limitless.api.accounts.UserCommand.EnableUser;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Closes a person's account and opens it again.
@RestController
@RequiresRole(Role.ADMIN)
class CloseAccountEndpoint {

    private static final String PATH = "/api/v1/admin/users/{userId}/disabled";

    private final Commands commands;
    private final Clock clock;

    CloseAccountEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Answers(
            value = 204,
            refusals = {RefusalCode.USER_UNKNOWN, RefusalCode.OWNER_STAYS_ADMIN})
    @PutMapping(PATH)
    ResponseEntity<Void> disable(@PathVariable UserId userId, SignedIn admin) {
        return send(new DisableUser(userId, admin.id(), clock.instant()));
    }

    @Answers(value = 204, refusals = RefusalCode.USER_UNKNOWN)
    @DeleteMapping(PATH)
    ResponseEntity<Void> enable(@PathVariable UserId userId, SignedIn admin) {
        return send(new EnableUser(userId, admin.id(), clock.instant()));
    }

    private ResponseEntity<Void> send(UserCommand command) {
        var answer = commands.send(command);
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }
}
