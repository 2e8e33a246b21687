package chat.limitless.api.credits;

import chat.limitless.api.Command;
import java.time.Instant;

/// What can be asked of the allowance of a person of finance. Safe to repeat.
public sealed interface AllowanceCommand extends Command {

    /// The allowance.
    AllowanceId allowanceId();

    @Override
    default String targetId() {
        return allowanceId().value();
    }

    /// Counts a change by hand that its author means to make alone, before it is made. `change` names it among those
    /// of its account. Refused: `credits.allowance-used` when it leads beyond `alone`, and
    /// `credits.amount-invalid`.
    record UseAllowance(
            AllowanceId allowanceId,
            CreditAccountId accountId,
            String change,
            long amountMicros,
            AloneLimit alone,
            Instant at)
            implements AllowanceCommand {}
}
