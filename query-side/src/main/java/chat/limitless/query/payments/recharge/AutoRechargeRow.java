package chat.limitless.query.payments.recharge;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.RowWriter;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recharging as it is written; one batch changes it in place.
final class AutoRechargeRow {

    /// Nothing keeps the next recharge from beginning.
    static final String IDLE = "idle";
    /// One has not ended.
    static final String IN_FLIGHT = "in-flight";
    /// The last one did not come about; tried again later, if at all.
    static final String WAITING = "waiting";
    /// The bank wants to see the person.
    static final String NEEDS_AUTHENTICATION = "needs-authentication";

    static final RowWriter WRITER = RowWriter.of(
            "auto_recharge",
            List.of("user_id"),
            List.of(),
            List.of(
                    "enabled",
                    "consent_version",
                    "threshold_micros",
                    "pack_id",
                    "credits_micros",
                    "amount_minor",
                    "currency",
                    "monthly_cap_minor",
                    "method_id",
                    "brand_sealed",
                    "last4_sealed",
                    "expiry_sealed",
                    "state",
                    "failure_code",
                    "disabled_reason",
                    "in_flight_minor",
                    "next_try_at_micros",
                    "charged_month",
                    "charged_minor",
                    "charged_currency",
                    "cap_reached",
                    "updated_at_micros",
                    "last_position"));

    final String userId;
    boolean enabled;

    @Nullable
    String consentVersion;

    @Nullable
    Long thresholdMicros;

    @Nullable
    String packId;

    @Nullable
    Long creditsMicros;

    @Nullable
    Long amountMinor;

    @Nullable
    String currency;

    @Nullable
    Long monthlyCapMinor;

    @Nullable
    String methodId;

    byte @Nullable [] brandSealed;
    byte @Nullable [] last4Sealed;
    byte @Nullable [] expirySealed;
    String state = IDLE;

    @Nullable
    String failureCode;

    @Nullable
    String disabledReason;

    long inFlightMinor;

    @Nullable
    Long nextTryAtMicros;

    @Nullable
    String chargedMonth;

    long chargedMinor;

    @Nullable
    String chargedCurrency;

    boolean capReached;
    long updatedAtMicros;
    long lastPosition = -1;

    AutoRechargeRow(String userId) {
        this.userId = userId;
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                userId,
                enabled,
                consentVersion,
                thresholdMicros,
                packId,
                creditsMicros,
                amountMinor,
                currency,
                monthlyCapMinor,
                methodId,
                brandSealed,
                last4Sealed,
                expirySealed,
                state,
                failureCode,
                disabledReason,
                inFlightMinor,
                nextTryAtMicros,
                chargedMonth,
                chargedMinor,
                chargedCurrency,
                capReached,
                updatedAtMicros,
                lastPosition);
    }

    static String monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString();
    }

    /// Whoever agrees anew, agrees to trying again; what the bank wants stays.
    void enabledBy(AutoRechargeEnabled event) {
        enabled = true;
        consentVersion = event.consentVersion();
        thresholdMicros = event.thresholdMicros();
        packId = event.packId();
        creditsMicros = event.creditsMicros();
        amountMinor = event.amountMinor();
        currency = event.currency();
        monthlyCapMinor = event.monthlyCapMinor();
        disabledReason = null;
        capReached = false;
        nextTryAtMicros = null;
        if (state.equals(WAITING)) {
            state = IDLE;
            failureCode = null;
        }
    }

    void startedBy(RechargeStarted event) {
        var month = monthOf(event.startedAt());
        if (!month.equals(chargedMonth) || !event.currency().equals(chargedCurrency)) {
            chargedMonth = month;
            chargedCurrency = event.currency();
            chargedMinor = 0;
            capReached = false;
        }
        chargedMinor += event.amountMinor();
        inFlightMinor = event.amountMinor();
        state = IN_FLIGHT;
        failureCode = null;
        nextTryAtMicros = null;
    }

    void succeeded() {
        inFlightMinor = 0;
        state = IDLE;
    }

    /// What did not come about counts for nothing, unless the card was charged all the same.
    void failed(RechargeFailed no) {
        if (no.tookMoney()) {
            inFlightMinor = 0;
        }
        ended(WAITING, no.code(), no.nextTryAt());
    }

    /// What did not come about counts for nothing.
    void ended(String newState, String code, @Nullable Instant nextTryAt) {
        chargedMinor = Math.max(0, chargedMinor - inFlightMinor);
        inFlightMinor = 0;
        state = newState;
        failureCode = code;
        nextTryAtMicros = nextTryAt == null ? null : micros(nextTryAt);
    }
}
