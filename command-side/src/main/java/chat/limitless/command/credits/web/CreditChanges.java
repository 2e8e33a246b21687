package chat.limitless.command.credits.web;

import chat.limitless.api.credits.CreditCommand;
import chat.limitless.platform.Commands;
import chat.limitless.platform.web.PositionHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sends a command about an account and answers with the position from which on it can be seen.
@Component
class CreditChanges {

    private final Commands commands;

    CreditChanges(Commands commands) {
        this.commands = commands;
    }

    ResponseEntity<Void> send(CreditCommand command) {
        var answer = commands.send(command);
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }
}
