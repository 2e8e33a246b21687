package chat.limitless.query.payments.recharge;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the signed-in person agreed to about recharging, their card, and how it stands.
@RestController
class AutoRechargeEndpoint {

    private final AutoRechargeViews views;
    private final SealedColumns sealed;
    private final Freshness freshness;
    private final Clock clock;

    AutoRechargeEndpoint(AutoRechargeViews views, SealedColumns sealed, Freshness freshness, Clock clock) {
        this.views = views;
        this.sealed = sealed;
        this.freshness = freshness;
        this.clock = clock;
    }

    /// @param enabled whether anything is recharged
    /// @param consentVersion the words to agree to today
    /// @param terms what was agreed to last, also when it is off by now
    /// @param state `idle`, `in-flight`, `waiting` or `needs-authentication`
    /// @param failureCode why the last recharge did not come about, in the provider's word
    /// @param disabledReason why it is off; null when it is on or never was
    /// @param chargedThisMonthMinor what the calendar month (UTC) has cost so far, what is under way included
    /// @param capReached whether the cap keeps the next recharge from beginning
    record AutoRecharge(
            boolean enabled,
            String consentVersion,
            @Nullable Terms terms,
            @Nullable Card card,
            String state,
            @Nullable String failureCode,
            @Nullable String disabledReason,
            @Nullable Instant nextTryAt,
            long chargedThisMonthMinor,
            boolean capReached) {}

    record Terms(
            String packId,
            String thresholdMicros,
            String creditsMicros,
            long amountMinor,
            String currency,
            long monthlyCapMinor) {}

    /// @param expiry year and month, such as `2029-04`
    record Card(String brand, String last4, String expiry) {}

    @GetMapping("/api/v1/auto-recharge")
    ResponseEntity<AutoRecharge> autoRecharge(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.PAYMENTS);
        return Freshness.answer(
                position,
                views.findByUserId(user.id().value())
                        .map(found -> shown(user.id(), found))
                        .orElseGet(AutoRechargeEndpoint::nothing));
    }

    private static AutoRecharge nothing() {
        return new AutoRecharge(
                false, RechargeConsent.VERSION, null, null, AutoRechargeRow.IDLE, null, null, null, 0, false);
    }

    private AutoRecharge shown(UserId owner, AutoRechargeView row) {
        boolean thisMonth = AutoRechargeRow.monthOf(clock.instant()).equals(row.chargedMonth);
        return new AutoRecharge(
                row.enabled,
                RechargeConsent.VERSION,
                terms(row),
                card(owner, row),
                row.state,
                row.failureCode,
                row.enabled ? null : row.disabledReason,
                row.nextTryAtMicros == null ? null : instant(row.nextTryAtMicros),
                thisMonth ? row.chargedMinor : 0,
                thisMonth && row.capReached);
    }

    private static @Nullable Terms terms(AutoRechargeView row) {
        return row.packId == null
                        || row.thresholdMicros == null
                        || row.creditsMicros == null
                        || row.amountMinor == null
                        || row.currency == null
                        || row.monthlyCapMinor == null
                ? null
                : new Terms(
                        row.packId,
                        Long.toString(row.thresholdMicros),
                        Long.toString(row.creditsMicros),
                        row.amountMinor,
                        row.currency,
                        row.monthlyCapMinor);
    }

    /// Null also when the person was erased.
    private @Nullable Card card(UserId owner, AutoRechargeView row) {
        var brand = sealed.open(owner, AutoRechargeProjection.BRAND, owner.value(), row.brandSealed);
        var last4 = sealed.open(owner, AutoRechargeProjection.LAST4, owner.value(), row.last4Sealed);
        var expiry = sealed.open(owner, AutoRechargeProjection.EXPIRY, owner.value(), row.expirySealed);
        return brand == null || last4 == null || expiry == null ? null : new Card(brand, last4, expiry);
    }
}
