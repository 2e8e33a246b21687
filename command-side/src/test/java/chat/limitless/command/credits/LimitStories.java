package chat.limitless.command.credits;

import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.account;
import static chat.limitless.command.credits.CreditStories.granted;
import static chat.limitless.command.credits.CreditStories.opened;

import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/// A thousand credits, and what the owner allows of them.
final class LimitStories {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    private LimitStories() {}

    static TestExecutor<CreditAccount> rich(CreditEvent... more) {
        return account()
                .given(Stream.concat(Stream.of(opened(), granted("aaa", 1_000)), Stream.of(more))
                        .toList());
    }

    static SpendingLimitsSet limited(@Nullable Long day, @Nullable Long month, @Nullable Long low) {
        return new SpendingLimitsSet(ANN, day, month, low, "UTC", NOW);
    }

    static CapWarned warned(CapPeriod period, LocalDate start, int percent, long spent, long cap) {
        return new CapWarned(ANN, period, start, percent, spent, cap, NOW, null);
    }

    static CapWarned misfit(long spent, long cap, long needed) {
        return new CapWarned(ANN, CapPeriod.DAY, TODAY, 100, spent, cap, NOW, needed);
    }
}
