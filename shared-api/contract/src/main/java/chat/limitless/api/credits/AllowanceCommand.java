package chat.limitless.api.credits;

import chat.limitless.api.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What can be asked of the allowance of a person of finance. Safe to repeat.
public sealed interface AllowanceCommand extends Command {

    /// The allowance.
    AllowanceId allowanceId();

    @Override
    default String targetId() {
        return allowanceId().value();
    }

    /// Counts a change by hand that its author means to make alone, before it is made. `change` names it among those
    /// of its account; until it is given back, asking again counts once. Refused:
    /// `credits.allowance-used` when it leads beyond `alone`, and `credits.amount-invalid`.
    record UseAllowance(
            AllowanceId allowanceId,
            CreditAccountId accountId,
            String change,
            long amountMicros,
            AloneLimit alone,
            Instant at)
            implements AllowanceCommand {}

    /// Takes a change out of the count because nobody made it alone: a second person approved or rejected it. `usedAt`
    /// names one use of a name that may stand for several changes; null means every use. What does not count
    /// changes nothing.
    record GiveAllowanceBack(
            AllowanceId allowanceId,
            CreditAccountId accountId,
            String change,
            long amountMicros,
            @Nullable Instant usedAt,
            Instant at)
            implements AllowanceCommand {}
}
