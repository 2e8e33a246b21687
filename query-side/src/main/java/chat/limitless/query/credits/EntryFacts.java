package chat.limitless.query.credits;

import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.LotPart;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What an entry says beyond its amounts, as people see it; each type fills in its own. Amounts are decimal strings.
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryFacts(
        @Nullable @Schema(description = "Why, as a short code: granted, adjusted, debt-written-off")
        String reason,

        @Nullable
        @Schema(
                description =
                        "What moved inside the account or off the debt: adjusted, debt-netted, " + "debt-written-off")
        String movedMicros,

        @Nullable @Schema(description = "Owed from now on, because it had been spent: revoked, mark-resolved")
        String debtMicros,

        @Nullable @Schema(description = "Goes when the running answers that hold it have ended: revoked")
        String markedMicros,

        @Nullable @Schema(description = "Not owed any more: reinstated")
        String forgivenMicros,

        @Nullable @Schema(description = "Days before the end of the lot: expiry-announced")
        Integer daysBefore,

        @Nullable @Schema(description = "What is left of the lot: expiry-announced")
        String remainingMicros,

        @Nullable @Schema(description = "The end of the lot: expiry-announced")
        Instant expiresAt,

        @Nullable @Schema(description = "`day` or `month`: cap-warned")
        String period,

        @Nullable @Schema(description = "First day of the period in the owner's time zone: cap-warned")
        String periodStart,

        @Nullable @Schema(description = "50, 75, 90 or 100: cap-warned")
        Integer percent,

        @Nullable @Schema(description = "Spent in the period: cap-warned")
        String spentMicros,

        @Nullable @Schema(description = "The cap at that time: cap-warned")
        String capMicros,

        @Nullable
        @Schema(description = "What the shortest answer needed that did not fit the rest of the cap: cap-warned")
        String neededMicros,

        @Nullable @Schema(description = "The balance at that time: low-balance-warned")
        String balanceMicros,

        @Nullable
        @Schema(description = "From which balance on to warn: low-balance-warned, limits-set; null means never")
        String lowBalanceMicros,

        @Nullable @Schema(description = "Cap for a day: limits-set; null means none")
        String dayCapMicros,

        @Nullable @Schema(description = "Cap for a month: limits-set; null means none")
        String monthCapMicros,

        @Nullable @Schema(description = "Where days and months begin: limits-set")
        String timeZone) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// How it is kept in a row.
    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// What a row kept; null when it kept none.
    static @Nullable EntryFacts ofJson(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, EntryFacts.class);
    }

    static EntryFacts granted(String reason) {
        var draft = new Draft();
        draft.reason = reason;
        return draft.facts();
    }

    static EntryFacts of(CreditsRevoked revoked) {
        var draft = new Draft();
        draft.debt = positive(revoked.debtMicros());
        draft.marked = positive(revoked.markedMicros());
        return draft.facts();
    }

    static EntryFacts owed(long debtMicros) {
        var draft = new Draft();
        draft.debt = positive(debtMicros);
        return draft.facts();
    }

    static EntryFacts of(CreditsReinstated reinstated) {
        var draft = new Draft();
        draft.forgiven = positive(reinstated.forgivenMicros());
        return draft.facts();
    }

    static EntryFacts moved(long micros, @Nullable String reason) {
        var draft = new Draft();
        draft.moved = Long.toString(micros);
        draft.reason = reason;
        return draft.facts();
    }

    static EntryFacts of(CreditsAdjusted adjusted) {
        return moved(adjusted.amountMicros(), adjusted.reason());
    }

    static EntryFacts of(LotExpiryAnnounced announced) {
        var draft = new Draft();
        draft.daysBefore = announced.daysBefore();
        draft.remaining = Long.toString(announced.remainingMicros());
        draft.expiresAt = announced.expiresAt();
        return draft.facts();
    }

    static EntryFacts of(CapWarned warned) {
        var draft = new Draft();
        draft.period = warned.period().name().toLowerCase(Locale.ROOT);
        draft.periodStart = warned.periodStart().toString();
        draft.percent = warned.percent();
        draft.spent = Long.toString(warned.spentMicros());
        draft.cap = Long.toString(warned.capMicros());
        draft.needed = text(warned.neededMicros());
        return draft.facts();
    }

    static EntryFacts of(LowBalanceWarned warned) {
        var draft = new Draft();
        draft.balance = Long.toString(warned.balanceMicros());
        draft.lowBalance = Long.toString(warned.lowBalanceMicros());
        return draft.facts();
    }

    static EntryFacts of(SpendingLimitsSet set) {
        var draft = new Draft();
        draft.dayCap = text(set.dayCapMicros());
        draft.monthCap = text(set.monthCapMicros());
        draft.lowBalance = text(set.lowBalanceMicros());
        draft.timeZone = set.timeZone();
        return draft.facts();
    }

    static long sum(List<LotPart> parts) {
        return parts.stream().mapToLong(LotPart::amountMicros).reduce(0, Math::addExact);
    }

    private static @Nullable String text(@Nullable Long micros) {
        return micros == null ? null : micros.toString();
    }

    private static @Nullable String positive(long micros) {
        return micros > 0 ? Long.toString(micros) : null;
    }

    /// Names what a type fills in; nineteen values in a row would be read by nobody.
    private static final class Draft {
        private @Nullable String reason;
        private @Nullable String moved;
        private @Nullable String debt;
        private @Nullable String marked;
        private @Nullable String forgiven;
        private @Nullable Integer daysBefore;
        private @Nullable String remaining;
        private @Nullable Instant expiresAt;
        private @Nullable String period;
        private @Nullable String periodStart;
        private @Nullable Integer percent;
        private @Nullable String spent;
        private @Nullable String cap;
        private @Nullable String needed;
        private @Nullable String balance;
        private @Nullable String lowBalance;
        private @Nullable String dayCap;
        private @Nullable String monthCap;
        private @Nullable String timeZone;

        private EntryFacts facts() {
            return new EntryFacts(
                    reason,
                    moved,
                    debt,
                    marked,
                    forgiven,
                    daysBefore,
                    remaining,
                    expiresAt,
                    period,
                    periodStart,
                    percent,
                    spent,
                    cap,
                    needed,
                    balance,
                    lowBalance,
                    dayCap,
                    monthCap,
                    timeZone);
        }
    }
}
