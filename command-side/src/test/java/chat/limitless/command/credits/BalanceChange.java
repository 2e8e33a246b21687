package chat.limitless.command.credits;

import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.LotPart;
import java.util.List;

/// What an event alone says about the balance, for whoever has no state: granted − spent − expired − revoked − repaid ±
/// adjusted.
final class BalanceChange {

    private BalanceChange() {}

    static long of(CreditEvent event) {
        return switch (event) {
            case LotGranted granted -> granted.amountMicros();
            case HoldSettled settled -> -settled.spentMicros();
            case LotExpired expired -> -expired.amountMicros();
            case CreditsRevoked revoked -> -revoked.revokedMicros();
            case MarkResolved resolved -> -resolved.revokedMicros();
            case CreditsReinstated back -> back.restoredMicros() + sum(back.returnedParts());
            case DebtNetted netted -> -netted.amountMicros();
            case CreditsAdjusted adjusted -> -sum(adjusted.parts());
            default -> 0;
        };
    }

    private static long sum(List<LotPart> parts) {
        return parts.stream().mapToLong(LotPart::amountMicros).sum();
    }
}
