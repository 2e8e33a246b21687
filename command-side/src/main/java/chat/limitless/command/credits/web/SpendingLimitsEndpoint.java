package chat.limitless.command.credits.web;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Lets the owner limit what can be spent.
@RestController
class SpendingLimitsEndpoint {

    private final CreditChanges changes;
    private final Clock clock;

    SpendingLimitsEndpoint(CreditChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /// All limits at once, in micro-credits; null or absent means none. Days and months are those of `timeZone`.
    record Body(
            @Nullable Long dayCapMicros,
            @Nullable Long monthCapMicros,
            @Nullable Long lowBalanceMicros,
            @NotBlank String timeZone) {}

    @Answers(
            value = 204,
            refusals = {RefusalCode.CREDITS_LIMITS_INVALID, RefusalCode.CREDITS_NO_ACCOUNT})
    @PutMapping("/api/v1/credits/limits")
    ResponseEntity<Void> set(@Valid @RequestBody Body body, SignedIn user) {
        return changes.send(new SetSpendingLimits(
                CreditAccountId.of(user.id()),
                body.dayCapMicros(),
                body.monthCapMicros(),
                body.lowBalanceMicros(),
                body.timeZone(),
                clock.instant()));
    }
}
