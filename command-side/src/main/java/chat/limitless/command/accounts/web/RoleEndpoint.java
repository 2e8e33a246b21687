package chat.limitless.command.accounts.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserCommand;
import chat.limitless.api.accounts.UserCommand.GrantRole;
import chat.limitless.api.accounts.UserCommand.RevokeRole;
import chat.limitless.api.accounts.UserId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// Gives and takes roles.
@RestController
@RequiresRole(Role.ADMIN)
class RoleEndpoint {

    private static final String PATH = "/api/v1/admin/users/{userId}/roles/{role}";

    private final Commands commands;
    private final Clock clock;

    RoleEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Answers(value = 204, refusals = RefusalCode.USER_UNKNOWN)
    @PutMapping(PATH)
    ResponseEntity<Void> grant(@PathVariable UserId userId, @PathVariable String role, SignedIn admin) {
        return send(new GrantRole(userId, role(role), admin.id(), clock.instant()));
    }

    @Answers(
            value = 204,
            refusals = {RefusalCode.USER_UNKNOWN, RefusalCode.OWNER_STAYS_ADMIN})
    @DeleteMapping(PATH)
    ResponseEntity<Void> revoke(@PathVariable UserId userId, @PathVariable String role, SignedIn admin) {
        return send(new RevokeRole(userId, role(role), admin.id(), clock.instant()));
    }

    private ResponseEntity<Void> send(UserCommand command) {
        var answer = commands.send(command);
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.PARAMETER_MALFORMED, Map.of("parameter", "role")));
    }
}
