package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.instant;
import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.platform.web.PositionHeaders;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// What an owner should know now: warnings that still hold. One about a lot that is gone, a day that is over or a limit
/// that has been changed since is left out, and of several about the same thing only the newest is told.
@Component
class CreditNotices {

    private static final int MOST = 20;

    /// Enough for warnings of lots that end one after the other; what is older than that is left out.
    private static final Limit LOOKED_AT = Limit.of(200);

    /// The earliest announcement comes weeks before a lot ends, a month's cap is over after a month; a balance may stay
    /// low for long.
    private static final Duration OLDEST = Duration.ofDays(92);

    private static final int USED_UP = 100;

    private static final String MISFIT = " misfit";

    private final CreditAccountViews views;
    private final SpendingLimits limits;
    private final Clock clock;

    CreditNotices(CreditAccountViews views, SpendingLimits limits, Clock clock) {
        this.views = views;
        this.limits = limits;
        this.clock = clock;
    }

    record CreditNotice(
            @Schema(description = "The same at every reading: what was dismissed can be remembered by it")
            String noticeId,

            @Schema(description = "`expiry-announced`, `cap-warned` or `low-balance-warned`")
            String type,

            Instant at,
            @Nullable String lotId,
            EntryFacts facts) {}

    List<CreditNotice> of(CreditAccountView account, List<CreditLotView> lots) {
        var now = clock.instant();
        var byId = lots.stream().collect(Collectors.toMap(lot -> lot.lotId, Function.identity()));
        var told = new HashSet<String>();
        return views.warningsSince(account.accountId, micros(now.minus(OLDEST)), LOOKED_AT).stream()
                .map(CreditNotices::notice)
                .filter(notice -> isNews(notice, told))
                .filter(notice -> switch (notice.type()) {
                    case "expiry-announced" -> isStillThere(byId.get(notice.lotId()), now);
                    case "cap-warned" -> isOfNow(account, notice.facts());
                    default -> isLow(account);
                })
                .limit(MOST)
                .toList();
    }

    private static CreditNotice notice(CreditEntryView entry) {
        return new CreditNotice(
                PositionHeaders.encode(entry.position),
                entry.type,
                instant(entry.atMicros),
                entry.lotId,
                Objects.requireNonNull(EntryFacts.ofJson(entry.facts)));
    }

    /// How much of a cap is spent and that an answer did not fit the rest are two things; once all of it is spent,
    /// the second says nothing more.
    private static boolean isNews(CreditNotice notice, Set<String> told) {
        var subject =
                notice.type() + " " + notice.lotId() + " " + notice.facts().period();
        if (notice.facts().neededMicros() != null) {
            return told.add(subject + MISFIT);
        }
        if (Objects.equals(notice.facts().percent(), USED_UP)) {
            told.add(subject + MISFIT);
        }
        return told.add(subject);
    }

    private static boolean isStillThere(@Nullable CreditLotView lot, Instant now) {
        return lot != null && lot.remainingMicros > 0 && lot.expiresAtMicros > micros(now);
    }

    private static boolean isLow(CreditAccountView account) {
        return account.lowBalanceMicros != null
                && account.balanceMicros - account.frozenMicros < account.lowBalanceMicros;
    }

    private boolean isOfNow(CreditAccountView account, EntryFacts facts) {
        if (account.timeZone == null) {
            return false;
        }
        var isDay = "day".equals(facts.period());
        var today = limits.today(account.timeZone);
        var cap = isDay ? account.dayCapMicros : account.monthCapMicros;
        return cap != null
                && cap.toString().equals(facts.capMicros())
                && (isDay ? today : today.withDayOfMonth(1))
                        .equals(LocalDate.parse(Objects.requireNonNull(facts.periodStart())));
    }
}
