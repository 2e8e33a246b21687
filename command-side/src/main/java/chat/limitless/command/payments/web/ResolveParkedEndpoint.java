package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PurchaseCommand.ResolveParked;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import chat.limitless.platform.web.PositionHeaders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Somebody in finance has dealt with what a purchase was parked for; it waits for nobody any more.
@RestController
@RequiresRole({Role.FINANCE, Role.ADMIN})
class ResolveParkedEndpoint {

    private final Commands commands;
    private final Clock clock;

    ResolveParkedEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /// Why nothing more is to be done: a short code.
    record Body(@NotBlank String reason) {}

    @Answers(
            value = 204,
            refusals = {
                RefusalCode.PURCHASE_UNKNOWN,
                RefusalCode.PARKED_UNKNOWN,
                RefusalCode.CREDITS_REASON_INVALID,
                RefusalCode.FINANCE_OWN_ACCOUNT
            })
    @PostMapping("/api/v1/finance/purchases/{purchaseId}/parkings/{number}/resolve")
    ResponseEntity<Void> resolveParked(
            @PathVariable PurchaseId purchaseId,
            @PathVariable int number,
            @Valid @RequestBody Body body,
            SignedIn person) {
        var answer = commands.send(new ResolveParked(purchaseId, number, body.reason(), person.id(), clock.instant()));
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }
}
