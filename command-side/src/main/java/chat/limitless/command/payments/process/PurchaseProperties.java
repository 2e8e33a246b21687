package chat.limitless.command.payments.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How purchases are driven.
///
/// @param pageOpenFor how long a payment page can be paid; between one hour and 24 hours
/// @param askAfter when the provider is asked about an unpaid purchase, counted from its start; daily afterwards
/// @param askAfterExpiry how long after the end of its page a purchase is closed
/// @param pendingFor how long a delayed payment may take
/// @param parkedFor how long a notice about an unknown purchase is tried again; then it is an orphan
/// @param noticeOverdueAfter from when on a notice that is not applied raises the alarm
/// @param listEvery how often undelivered notices are listed
/// @param listSince how far back that list goes
/// @param keepNotices how long bodies of notices are kept
/// @param paidLotsExpireAfter how long bought credits last whose pack says nothing else
/// @param freezeOnFraudWarning whether credits are frozen when the provider suspects fraud
/// @param reconcileEvery how often paid pages, refunds and disputes are listed and compared, told or not
/// @param reconcileSince how far back that comparison goes
@ConfigurationProperties("limitless.purchases")
public record PurchaseProperties(
        @DefaultValue("23h") Duration pageOpenFor,
        @DefaultValue({"1m", "5m", "30m", "2h", "12h"}) List<Duration> askAfter,
        @DefaultValue("10m") Duration askAfterExpiry,
        @DefaultValue("14d") Duration pendingFor,
        @DefaultValue("24h") Duration parkedFor,
        @DefaultValue("15m") Duration noticeOverdueAfter,
        @DefaultValue("15m") Duration listEvery,
        @DefaultValue("29d") Duration listSince,
        @DefaultValue("90d") Duration keepNotices,
        @DefaultValue("365d") Duration paidLotsExpireAfter,
        @DefaultValue("true") boolean freezeOnFraudWarning,
        @DefaultValue("24h") Duration reconcileEvery,
        @DefaultValue("3d") Duration reconcileSince) {

    private static final Duration DAILY = Duration.ofDays(1);

    /// The provider takes no page that ends within half an hour; a minute is left for the call.
    private static final Duration SHORTEST_PAGE = Duration.ofMinutes(31);

    /// Refuses a page that could never be made.
    public PurchaseProperties {
        askAfter = List.copyOf(askAfter);
        if (pageOpenFor.compareTo(Duration.ofHours(1)) < 0 || pageOpenFor.compareTo(DAILY) > 0) {
            throw new IllegalArgumentException("limitless.purchases.page-open-for must be between 1h and 24h");
        }
    }

    /// Until when the page of a purchase can be paid: fixed by its start, so that a repeated call asks for the same.
    Instant pageExpiresAt(Instant startedAt) {
        return startedAt.plus(pageOpenFor);
    }

    /// Until when the page of a purchase can still be made.
    Instant pageCanBeMadeUntil(Instant startedAt) {
        return pageExpiresAt(startedAt).minus(SHORTEST_PAGE);
    }

    /// When the provider is asked next, now that it was asked.
    ///
    /// @param deadline a moment at which to ask in any case, when it lies ahead
    Instant nextAsk(Instant startedAt, Instant now, Instant deadline) {
        var next = askAfter.stream()
                .map(startedAt::plus)
                .filter(at -> at.isAfter(now))
                .findFirst()
                .orElse(now.plus(DAILY));
        return deadline.isAfter(now) && deadline.isBefore(next) ? deadline : next;
    }
}
