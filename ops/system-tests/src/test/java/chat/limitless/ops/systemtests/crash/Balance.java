package chat.limitless.ops.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.ops.systemtests.StoredLog;
import chat.limitless.ops.systemtests.Visitor;
import java.util.HashMap;
import java.util.Map;

/// What an account must have by its own events, and what it says it has.
final class Balance {

    private static final String QUESTION = "{\"model\":\"openai/gpt-4o-mini\",\"text\":\"?\"}";

    private Balance() {}

    /// The account has what its movements add up to, and every hold has exactly one end.
    static void isRight(CrashRig rig, Visitor person) {
        long available = 0;
        Map<HoldId, Integer> ends = new HashMap<>();
        for (var at : rig.log().about(person.sessionUserId())) {
            available += movement(at, ends);
        }
        assertThat(ends.values()).allMatch(count -> count == 1);
        var answer = person.post("/api/v1/estimates", QUESTION);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("availableMicros").asLong()).isEqualTo(available);
    }

    private static long movement(StoredLog.At at, Map<HoldId, Integer> ends) {
        return switch (at.event()) {
            case LotGranted lot -> lot.amountMicros();
            case CreditsHeld held -> {
                ends.merge(held.holdId(), 0, Integer::sum);
                yield 0;
            }
            case HoldSettled end -> {
                ends.merge(end.holdId(), 1, Integer::sum);
                yield -end.spentMicros();
            }
            case HoldReleased end -> {
                ends.merge(end.holdId(), 1, Integer::sum);
                yield 0;
            }
            case HoldExpired end -> {
                ends.merge(end.holdId(), 1, Integer::sum);
                yield 0;
            }
            case CreditsRevoked revoked -> -revoked.revokedMicros();
            case CreditsReinstated reinstated -> reinstated.restoredMicros();
            case CreditsFrozen frozen -> -frozen.amountMicros();
            case CreditsUnfrozen unfrozen -> unfrozen.amountMicros();
            default -> 0;
        };
    }
}
