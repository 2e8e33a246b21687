package chat.limitless.query.testing;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCapReached;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCustomerMade;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.api.recharge.SavedMethodId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What can happen to the recharging of one person: 200 credits for 10.00 USD below 50 credits, for at most 30.00 USD
/// a month.
///
/// @param id whose
/// @param at when everything happens
public record RechargeStory(AutoRechargeId id, Instant at) {

    /// That of a user.
    public static RechargeStory of(UserId user, Instant at) {
        return new RechargeStory(AutoRechargeId.of(user), at);
    }

    /// Anything of it.
    public DomainEvent any(Random random, String name) {
        return switch (random.nextInt(12)) {
            case 0 -> new RechargeCustomerMade(id, PersonalText.of("cus_" + name), at);
            case 1, 2 -> saved(name);
            case 3 -> removed(name);
            case 4 -> enabled();
            case 5 -> disabled("declined");
            case 6, 7 -> started(name);
            case 8 -> succeeded(name);
            case 9 -> declined(name, random.nextBoolean() ? at.plus(Duration.ofHours(1)) : null);
            case 10 -> random.nextBoolean() ? needsAuthentication(name) : failed(name);
            default -> capReached();
        };
    }

    public PaymentMethodSaved saved(String name) {
        return new PaymentMethodSaved(
                id,
                "seti_" + name,
                new SavedMethodId("pmt_" + name),
                PersonalText.of("cus_" + name),
                PersonalText.of("pm_" + name),
                PersonalText.of("visa"),
                PersonalText.of("4242"),
                PersonalText.of("2029-04"),
                RechargeConsent.VERSION,
                at);
    }

    public PaymentMethodRemoved removed(String name) {
        return new PaymentMethodRemoved(id, new SavedMethodId("pmt_" + name), "by-user", at);
    }

    public AutoRechargeEnabled enabled() {
        return new AutoRechargeEnabled(
                id, RechargeConsent.VERSION, 50_000_000, "starter", 200_000_000, 1_000, "usd", 3_000, at);
    }

    public AutoRechargeDisabled disabled(String reason) {
        return new AutoRechargeDisabled(id, reason, at);
    }

    public RechargeStarted started(String name) {
        return new RechargeStarted(
                id,
                new PurchaseId("pay_" + name),
                new SavedMethodId("pmt_" + name),
                4,
                "starter",
                200_000_000,
                1_000,
                "usd",
                3L,
                at);
    }

    public RechargeSucceeded succeeded(String name) {
        return new RechargeSucceeded(id, new PurchaseId("pay_" + name), 6, at);
    }

    public RechargeDeclined declined(String name, @Nullable Instant nextTryAt) {
        return new RechargeDeclined(
                id, new PurchaseId("pay_" + name), "insufficient_funds", 1_000, "usd", 1, nextTryAt, at);
    }

    public RechargeFailed failed(String name) {
        return new RechargeFailed(
                id, new PurchaseId("pay_" + name), "provider-away", 1, at.plus(Duration.ofHours(1)), at);
    }

    public RechargeFailed inDoubt(String name) {
        return new RechargeFailed(id, new PurchaseId("pay_" + name), RechargeFailed.IN_DOUBT, 1, null, at);
    }

    public RechargeNeedsAuthentication needsAuthentication(String name) {
        return new RechargeNeedsAuthentication(id, new PurchaseId("pay_" + name), 1_000, "usd", at);
    }

    public RechargeCapReached capReached() {
        return new RechargeCapReached(
                id, LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1), 3_000, 3_000, "usd", at);
    }
}
