package chat.limitless.command.payments.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.payments.PurchaseCommand.ClearFraudWarning;
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

/// Somebody in finance looked at a warning of fraud and found nothing; its credits are free again.
@RestController
@RequiresRole({Role.FINANCE, Role.ADMIN})
class ClearFraudWarningEndpoint {

    private final Commands commands;
    private final Clock clock;

    ClearFraudWarningEndpoint(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /// Why it holds nothing back any more: a short code.
    record Body(@NotBlank String reason) {}

    @Answers(
            value = 204,
            refusals = {
                RefusalCode.PURCHASE_UNKNOWN,
                RefusalCode.WARNING_UNKNOWN,
                RefusalCode.CREDITS_REASON_INVALID,
                RefusalCode.FINANCE_OWN_ACCOUNT
            })
    @PostMapping("/api/v1/finance/purchases/{purchaseId}/fraud-warnings/{warningId}/clear")
    ResponseEntity<Void> clear(
            @PathVariable PurchaseId purchaseId,
            @PathVariable String warningId,
            @Valid @RequestBody Body body,
            SignedIn person) {
        var answer = commands.send(
                new ClearFraudWarning(purchaseId, warningId, body.reason(), person.id(), clock.instant()));
        return ResponseEntity.noContent()
                .header(PositionHeaders.POSITION, PositionHeaders.encode(answer.position()))
                .build();
    }
}
