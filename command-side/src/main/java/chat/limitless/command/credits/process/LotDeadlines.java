package chat.limitless.command.credits.process;

import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.command.tasks.TaskOrder;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What has to be done about a lot at which time. It only drives: that nothing happens twice is guarded where it is
/// decided.
final class LotDeadlines {

    /// Tells the owner that a lot is about to end.
    static final String ANNOUNCE_EXPIRY = "credits.announce-expiry";
    /// Takes what is left of a lot at its end.
    static final String EXPIRE_LOT = "credits.expire-lot";

    private static final List<Integer> ANNOUNCED_DAYS_BEFORE = List.of(7, 1);

    private LotDeadlines() {}

    /// A lot that lasts for less than a week is not announced a week before.
    static List<TaskOrder> of(LotGranted lot) {
        var announcements = ANNOUNCED_DAYS_BEFORE.stream()
                .filter(days -> lot.grantedAt().isBefore(lot.expiresAt().minus(Duration.ofDays(days))))
                .map(days -> TaskOrder.of(
                        ANNOUNCE_EXPIRY,
                        new LotDeadline(lot.accountId(), lot.lotId(), days).encoded(),
                        lot.expiresAt().minus(Duration.ofDays(days))));
        var end = TaskOrder.of(EXPIRE_LOT, new LotDeadline(lot.accountId(), lot.lotId(), 0).encoded(), lot.expiresAt());
        return Stream.concat(announcements, Stream.of(end)).toList();
    }
}
