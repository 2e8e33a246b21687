package chat.limitless.command.accounts.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.UserCommand.EndSignIn;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

/// Ends this browser's sign-in, everywhere it may have been copied to.
@RestController
class SignOutEndpoint {

    private final Commands commands;
    private final SessionTokens tokens;
    private final Clock clock;

    SignOutEndpoint(Commands commands, SessionTokens tokens, Clock clock) {
        this.commands = commands;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Answers(value = 204, refusals = RefusalCode.USER_UNKNOWN)
    @DeleteMapping("/api/v1/session")
    ResponseEntity<Void> signOut(SignedIn user, HttpServletResponse response) {
        var answer = commands.send(new EndSignIn(user.id(), user.signIn(), "signed-out", clock.instant()));
        response.addHeader(HttpHeaders.SET_COOKIE, tokens.end().toString());
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }
}
