package chat.limitless.command.payments.recharge;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.EnableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeCommand.RequestRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.SavePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodRemoved;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeCustomerMade;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.api.recharge.RechargeOutcome;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.command.testing.Decisions;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/// The short words of the tests of recharging: Ann has her 200 credits for 10.00 USD recharged below 50 credits, for
/// at most 30.00 USD a month, from [#NOW] on.
final class RechargeStories {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final Instant SOON = NOW.plus(Duration.ofMinutes(10));
    static final AutoRechargeId ANNS = AutoRechargeId.of(new UserId("usr_ann"));
    static final SavedMethodId CARD = new SavedMethodId("pmt_first");
    static final long CREDITS = 200_000_000;
    static final long THRESHOLD = 50_000_000;
    static final long PRICE = 1_000;
    static final long CAP = 3_000;

    private RechargeStories() {}

    static AggregateTestFixture<AutoRecharge> recharging() {
        return Decisions.of(AutoRecharge.class);
    }

    static RechargeCustomerMade customerMade() {
        return new RechargeCustomerMade(ANNS, text("cus_ann"), NOW);
    }

    static SavePaymentMethod save(String savedBy, String card) {
        return new SavePaymentMethod(
                ANNS,
                savedBy,
                new SavedMethodId("pmt_" + card),
                text("cus_ann"),
                text("pm_" + card),
                text("visa"),
                text("4242"),
                text("2029-04"),
                RechargeConsent.VERSION,
                NOW);
    }

    static PaymentMethodSaved saved() {
        return saved("seti_first", "first");
    }

    static PaymentMethodSaved saved(String savedBy, String card) {
        return new PaymentMethodSaved(
                ANNS,
                savedBy,
                new SavedMethodId("pmt_" + card),
                text("cus_ann"),
                text("pm_" + card),
                text("visa"),
                text("4242"),
                text("2029-04"),
                RechargeConsent.VERSION,
                NOW);
    }

    static PersonalText text(String text) {
        return PersonalText.of(text);
    }

    static PaymentMethodRemoved removed(String reason) {
        return new PaymentMethodRemoved(ANNS, CARD, reason, NOW);
    }

    static EnableAutoRecharge enable() {
        return enable(THRESHOLD, CAP);
    }

    static EnableAutoRecharge enable(long thresholdMicros, long capMinor) {
        return new EnableAutoRecharge(
                ANNS, RechargeConsent.VERSION, thresholdMicros, "starter", CREDITS, PRICE, "usd", capMinor, NOW);
    }

    static AutoRechargeEnabled enabled() {
        return enabled(THRESHOLD, CAP);
    }

    static AutoRechargeEnabled enabled(long thresholdMicros, long capMinor) {
        return new AutoRechargeEnabled(
                ANNS, RechargeConsent.VERSION, thresholdMicros, "starter", CREDITS, PRICE, "usd", capMinor, NOW);
    }

    static DisableAutoRecharge disable() {
        return new DisableAutoRecharge(ANNS, "by-user", NOW);
    }

    static AutoRechargeDisabled disabled(String reason) {
        return new AutoRechargeDisabled(ANNS, reason, NOW);
    }

    static PurchaseId purchase(long due) {
        return new PurchaseId("pay_due" + due);
    }

    /// The account told, as its event of this number, that a recharge is due.
    static RequestRecharge request(long due, Instant at) {
        return new RequestRecharge(ANNS, purchase(due), due, CREDITS, PRICE, "usd", 3L, at);
    }

    static RechargeStarted started(long due, Instant at) {
        return new RechargeStarted(ANNS, purchase(due), CARD, due, "starter", CREDITS, PRICE, "usd", 3L, at);
    }

    static RecordRechargeOutcome record(long due, RechargeOutcome outcome) {
        return new RecordRechargeOutcome(
                ANNS, purchase(due), outcome, "insufficient_funds", due + 2, NOW.plus(Duration.ofHours(1)), NOW);
    }

    static RechargeSucceeded succeeded(long due) {
        return new RechargeSucceeded(ANNS, purchase(due), due + 2, NOW);
    }

    static RechargeDeclined declined(long due, int failures, @Nullable Instant nextTryAt) {
        return new RechargeDeclined(ANNS, purchase(due), "insufficient_funds", PRICE, "usd", failures, nextTryAt, NOW);
    }

    static RechargeFailed failed(long due, int failures, @Nullable Instant nextTryAt) {
        return new RechargeFailed(ANNS, purchase(due), "insufficient_funds", failures, nextTryAt, NOW);
    }

    static RechargeNeedsAuthentication needsAuthentication(long due) {
        return new RechargeNeedsAuthentication(ANNS, purchase(due), PRICE, "usd", NOW);
    }
}
