package chat.limitless.command.payments.recharge;

import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeDeclined;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeFailed;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeNeedsAuthentication;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.command.simulation.Violation;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of recharging as a plain reading of one person's events: one at a time, once each, only while it is on,
/// within the cap of the month, not too soon after a failure, not past the bank, and off after the third failure.
public final class RechargeBooks {

    private static final String PROMISE = "recharges";

    /// A recharge that counts into a month.
    private record Counted(RechargeStarted started, YearMonth month) {}

    private final String name;
    private final Set<Object> begun = new HashSet<>();
    private final List<Counted> counted = new ArrayList<>();
    private @Nullable RechargeStarted running;
    private @Nullable AutoRechargeEnabled terms;
    private YearMonth month = YearMonth.of(1970, 1);
    private boolean paused;
    private int failures;
    private Instant notBefore = Instant.MIN;

    /// @param name what to call it when a rule is broken
    public RechargeBooks(String name) {
        this.name = name;
    }

    /// How many have begun.
    public int begun() {
        return begun.size();
    }

    /// One more event.
    public void add(AutoRechargeEvent event) {
        switch (event) {
            case RechargeStarted started -> begin(started);
            case RechargeSucceeded done -> {
                require(running != null && running.purchaseId().equals(done.purchaseId()), "it was under way", done);
                running = null;
                forgetFailures();
            }
            case RechargeDeclined no -> fail(no.failures(), no.nextTryAt(), false);
            case RechargeFailed no -> fail(no.failures(), no.nextTryAt(), no.tookMoney());
            case RechargeNeedsAuthentication _ -> {
                uncount();
                paused = true;
                notBefore = Instant.MIN;
            }
            case AutoRechargeEnabled agreed -> {
                terms = agreed;
                forgetFailures();
            }
            case AutoRechargeDisabled _ -> terms = null;
            case PaymentMethodSaved _ -> {
                paused = false;
                forgetFailures();
            }
            default -> {
                // says nothing about these rules
            }
        }
        boolean isFailure = event instanceof RechargeDeclined || event instanceof RechargeFailed;
        require(isFailure || failures < 3 || terms == null, "off after the third", event);
    }

    /// Months only go on: a clock that is behind counts into the latest one.
    private void begin(RechargeStarted started) {
        require(running == null, "one at a time", started);
        require(!paused, "not past the bank", started);
        require(!started.startedAt().isBefore(notBefore), "not too soon", started);
        require(begun.add(started.purchaseId()), "once each", started);
        var began = YearMonth.from(started.startedAt().atOffset(ZoneOffset.UTC));
        month = began.isAfter(month) ? began : month;
        running = started;
        counted.add(new Counted(started, month));
        require(terms != null && sumOfMonth() <= terms.monthlyCapMinor(), "agreed to, and within the cap", started);
    }

    private long sumOfMonth() {
        return counted.stream()
                .filter(one -> one.month.equals(month))
                .mapToLong(one -> one.started.amountMinor())
                .sum();
    }

    private void fail(int told, @Nullable Instant nextTryAt, boolean tookMoney) {
        if (tookMoney) {
            running = null;
        } else {
            uncount();
        }
        failures++;
        notBefore = nextTryAt == null ? notBefore : nextTryAt;
        require(told == failures, "counted in a row", told);
    }

    /// What did not come about counts for nothing.
    private void uncount() {
        counted.removeIf(one -> one.started.equals(running));
        running = null;
    }

    private void forgetFailures() {
        failures = 0;
        notBefore = Instant.MIN;
    }

    private void require(boolean holds, String rule, Object about) {
        Violation.unless(holds, PROMISE, name + ": " + rule + ": " + about);
    }
}
