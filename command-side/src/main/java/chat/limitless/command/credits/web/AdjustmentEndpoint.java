package chat.limitless.command.credits.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Adds or takes credits by hand; beyond a limit a second person of finance decides.
@RestController
@RequiresRole(Role.FINANCE)
class AdjustmentEndpoint {

    private static final String PATH = "/api/v1/finance/accounts/{accountId}/adjustments";

    private final CreditChanges changes;
    private final AdjustmentProperties properties;
    private final Allowances allowances;
    private final Clock clock;

    AdjustmentEndpoint(CreditChanges changes, AdjustmentProperties properties, Allowances allowances, Clock clock) {
        this.changes = changes;
        this.properties = properties;
        this.allowances = allowances;
        this.clock = clock;
    }

    /// What is to change. The id is chosen by the caller, so that asking again changes nothing.
    record Body(
            @NotNull AdjustmentId adjustmentId,
            @NotNull Long amountMicros,
            @NotBlank String reason) {}

    @Answers(
            value = 204,
            refusals = {
                RefusalCode.CREDITS_NO_ACCOUNT,
                RefusalCode.CREDITS_AMOUNT_INVALID,
                RefusalCode.CREDITS_REASON_INVALID,
                RefusalCode.CREDITS_INSUFFICIENT,
                RefusalCode.CREDITS_ADJUSTMENT_DIFFERS,
                RefusalCode.FINANCE_OWN_ACCOUNT
            })
    @PostMapping(PATH)
    ResponseEntity<Void> adjust(
            @PathVariable CreditAccountId accountId, @Valid @RequestBody Body body, SignedIn person) {
        var now = clock.instant();
        return changes.send(new AdjustCredits(
                accountId,
                body.adjustmentId(),
                body.amountMicros(),
                body.reason(),
                allowances.use(person.id(), accountId, body.adjustmentId().value(), Math.abs(body.amountMicros()), now),
                now.plus(properties.creditsLastFor()),
                person.id(),
                now));
    }

    @Answers(
            value = 204,
            refusals = {
                RefusalCode.CREDITS_ADJUSTMENT_UNKNOWN,
                RefusalCode.CREDITS_ADJUSTMENT_OWN,
                RefusalCode.FINANCE_OWN_ACCOUNT,
                RefusalCode.CREDITS_INSUFFICIENT
            })
    @PostMapping(PATH + "/{adjustmentId}/approve")
    ResponseEntity<Void> approve(
            @PathVariable CreditAccountId accountId, @PathVariable AdjustmentId adjustmentId, SignedIn person) {
        return changes.send(new ApproveAdjustment(accountId, adjustmentId, person.id(), clock.instant()));
    }

    @Answers(
            value = 204,
            refusals = {RefusalCode.CREDITS_ADJUSTMENT_UNKNOWN, RefusalCode.FINANCE_OWN_ACCOUNT})
    @PostMapping(PATH + "/{adjustmentId}/reject")
    ResponseEntity<Void> reject(
            @PathVariable CreditAccountId accountId, @PathVariable AdjustmentId adjustmentId, SignedIn person) {
        return changes.send(new RejectAdjustment(accountId, adjustmentId, person.id(), clock.instant()));
    }
}
