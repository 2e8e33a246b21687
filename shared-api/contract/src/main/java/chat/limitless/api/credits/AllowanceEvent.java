package chat.limitless.api.credits;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.accounts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything that can happen to the allowance of one person of finance. Amounts are micro-credits.
public sealed interface AllowanceEvent extends DomainEvent {

    /// The allowance.
    AllowanceId allowanceId();

    @Override
    default String streamId() {
        return allowanceId().value();
    }

    @Override
    default UserId subjectId() {
        return allowanceId().userId();
    }

    /// A change by hand counts towards what its author may change alone, in all accounts together; it follows as an
    /// event of its account, unless that refuses it.
    @EventName("credits.allowance-used")
    record AllowanceUsed(
            AllowanceId allowanceId, CreditAccountId accountId, String change, long amountMicros, Instant usedAt)
            implements AllowanceEvent {}

    /// A change that counted was not made alone: a second person approved or rejected it. It does not count any more.
    ///
    /// @param usedAt when what does not count had been counted; null means whenever
    @EventName("credits.allowance-given-back")
    record AllowanceGivenBack(
            AllowanceId allowanceId,
            CreditAccountId accountId,
            String change,
            long amountMicros,
            @Nullable Instant usedAt,
            Instant givenBackAt)
            implements AllowanceEvent {}
}
