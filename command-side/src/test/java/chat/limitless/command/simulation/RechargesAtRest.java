package chat.limitless.command.simulation;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeTold.Stage;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// What has to hold of recharging once everything has come to its end, by what the provider has really taken.
final class RechargesAtRest {

    private final World world;
    private final Set<String> charged = new HashSet<>();

    private RechargesAtRest(World world) {
        this.world = world;
    }

    static void check(World world) {
        var rest = new RechargesAtRest(world);
        rest.eachIsChargedOnce();
        for (var user : Customers.ALL) {
            rest.noMoreIsTakenThanAgreedTo(user);
            rest.nothingIsMissed(user);
        }
    }

    private void eachIsChargedOnce() {
        world.stripe.cards.charges.values().forEach(charge -> {
            Violation.unless(charged.add(charge.reference()), "recharges", "charged twice: " + charge);
            Violation.unless(charge.told().stage() != Stage.PENDING, "recharges", "not decided: " + charge);
        });
        world.stripe.cards.charges.values().stream()
                .filter(charge -> charge.told().stage() != Stage.PAID)
                .forEach(charge -> charged.remove(charge.reference()));
    }

    /// In no month (UTC), whatever we have counted: a charge the bank did not let through took nothing.
    private void noMoreIsTakenThanAgreedTo(UserId user) {
        var taken = new HashMap<YearMonth, Long>();
        long cap = 0;
        var month = YearMonth.of(1970, 1);
        for (var event : events(user)) {
            if (event instanceof AutoRechargeEnabled agreed) {
                cap = agreed.monthlyCapMinor();
            }
            if (event instanceof RechargeStarted started
                    && charged.contains(started.purchaseId().value())) {
                var began = YearMonth.from(started.startedAt().atOffset(ZoneOffset.UTC));
                month = began.isAfter(month) ? began : month;
                long sum = taken.merge(month, started.amountMinor(), Long::sum);
                Violation.unless(sum <= cap, "recharges", "beyond the cap: %d of %d, %s".formatted(sum, cap, started));
            }
        }
    }

    private Iterable<AutoRechargeEvent> events(UserId user) {
        return world.streams.recharging(AutoRechargeId.of(user));
    }

    /// Nothing is under way, and whoever may be recharged and is below the threshold would have been.
    private void nothingIsMissed(UserId user) {
        var id = AutoRechargeId.of(user);
        var state = world.streams.rechargingState(id);
        Violation.unless(!state.isInFlight(), "recharges", "still under way: " + id);
        var now = world.clock.exact();
        boolean ready = world.recharges.isReady(id, now) && world.recharges.isReady(id, now.minus(Duration.ofDays(2)));
        boolean due = world.streams.account(CreditAccountId.of(user)).isRechargeDue();
        Violation.unless(!ready || !due, "recharges", "missed: " + id);
    }
}
