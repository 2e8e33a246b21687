package chat.limitless.command.accounts.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.UserCommand.SetMailPreferences;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lets people choose which e-mails they get, and in which language.
@RestController
class MailPreferencesEndpoint {

    private final Commands commands;
    private final Clock clock;

    MailPreferencesEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /// All preferences at once: the kinds not wanted, and the language of the others.
    record Body(
            @NotNull List<@NotNull MailKind> off, @NotNull Language language) {}

    @Answers(value = 204, refusals = RefusalCode.USER_UNKNOWN)
    @PutMapping("/api/v1/account/mail-preferences")
    ResponseEntity<Void> set(@Valid @RequestBody Body body, SignedIn user) {
        var answer = commands.send(new SetMailPreferences(user.id(), body.off(), body.language(), clock.instant()));
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }
}
