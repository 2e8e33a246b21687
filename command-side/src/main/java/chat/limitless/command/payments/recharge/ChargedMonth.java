package chat.limitless.command.payments.recharge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/// What recharges have cost in the latest calendar month (UTC) that any began in, those under way included. Months
/// only go on: a clock that is behind counts into the latest one.
///
/// @param chargedMinor by currency
/// @param capTold whether it was told that the cap is reached
record ChargedMonth(LocalDate start, Map<String, Long> chargedMinor, boolean capTold) {

    static final ChargedMonth NONE = new ChargedMonth(LocalDate.EPOCH, Map.of(), false);

    ChargedMonth {
        chargedMinor = Map.copyOf(chargedMinor);
    }

    static LocalDate startOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }

    /// This month, or the empty one that has begun meanwhile.
    ChargedMonth at(Instant at) {
        var month = startOf(at);
        return month.isAfter(start) ? new ChargedMonth(month, Map.of(), false) : this;
    }

    long chargedMinor(String currency) {
        return chargedMinor.getOrDefault(currency, 0L);
    }

    /// With this much more, or less when it did not come about.
    ChargedMonth plus(String currency, long amountMinor) {
        var charged = new TreeMap<>(chargedMinor);
        charged.merge(currency, amountMinor, Math::addExact);
        return new ChargedMonth(start, charged, capTold);
    }

    ChargedMonth capTold(boolean told) {
        return new ChargedMonth(start, chargedMinor, told);
    }
}
