package chat.limitless.command.credits.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.credits.LotId;
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

/// Gives up the debt of one lot; beyond a limit when a second person of finance asks for the same, unless that person
/// turns it down.
@RestController
@RequiresRole(Role.FINANCE)
class WriteOffDebtEndpoint {

    private static final String PATH = "/api/v1/finance/accounts/{accountId}/lots/{lotId}/write-off";

    private final CreditChanges changes;
    private final Allowances allowances;
    private final Clock clock;

    WriteOffDebtEndpoint(CreditChanges changes, Allowances allowances, Clock clock) {
        this.changes = changes;
        this.allowances = allowances;
        this.clock = clock;
    }

    /// The debt as the person sees it, and why it is given up or not.
    record Body(@NotNull Long owedMicros, @NotBlank String reason) {}

    @Answers(
            value = 204,
            refusals = {
                RefusalCode.CREDITS_LOT_UNKNOWN,
                RefusalCode.CREDITS_DEBT_DIFFERS,
                RefusalCode.CREDITS_AMOUNT_INVALID,
                RefusalCode.CREDITS_REASON_INVALID,
                RefusalCode.FINANCE_OWN_ACCOUNT
            })
    @PostMapping(PATH)
    ResponseEntity<Void> writeOff(
            @PathVariable CreditAccountId accountId,
            @PathVariable LotId lotId,
            @Valid @RequestBody Body body,
            SignedIn person) {
        var now = clock.instant();
        return changes.send(new WriteOffDebt(
                accountId,
                lotId,
                body.owedMicros(),
                body.reason(),
                allowances.use(person.id(), accountId, lotId.value(), body.owedMicros(), now),
                person.id(),
                now));
    }

    @Answers(
            value = 204,
            refusals = {
                RefusalCode.CREDITS_LOT_UNKNOWN,
                RefusalCode.CREDITS_WRITE_OFF_UNKNOWN,
                RefusalCode.CREDITS_REASON_INVALID,
                RefusalCode.FINANCE_OWN_ACCOUNT
            })
    @PostMapping(PATH + "/reject")
    ResponseEntity<Void> reject(
            @PathVariable CreditAccountId accountId,
            @PathVariable LotId lotId,
            @Valid @RequestBody Body body,
            SignedIn person) {
        return changes.send(
                new RejectWriteOff(accountId, lotId, body.owedMicros(), body.reason(), person.id(), clock.instant()));
    }
}
