package chat.limitless.command.payments.recharge.process;

import static chat.limitless.command.payments.recharge.process.Recharger.SOON;
import static chat.limitless.command.payments.recharge.process.Recharger.WORKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeSucceeded;
import chat.limitless.command.payments.port.ChargeOrder;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.platform.Commands;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// The process dies between any two steps of a recharge, one recharge at each, and nothing the provider would have told
/// is told: the next process ends each with one charge and one grant.
class RechargeCrashTest {

    /// Where a recharge is left, before or after something was done.
    enum Point {
        BEGUN(call -> call instanceof StartPurchase, true),
        BOUGHT(call -> call instanceof ChargeOrder, true),
        CHARGED(call -> call instanceof ChargeOrder, false),
        ANSWERED(call -> call instanceof RecordPayment, true),
        PAID(call -> call instanceof RecordPayment, false),
        CREDITED(call -> call instanceof RecordRechargeOutcome, true),
        ENDED(call -> call instanceof RecordRechargeOutcome, false);

        private final Predicate<Object> about;
        private final boolean before;

        Point(Predicate<Object> about, boolean before) {
            this.about = about;
            this.before = before;
        }

        boolean isCharged() {
            return compareTo(CHARGED) >= 0;
        }
    }

    /// The thread that got there never does anything again, and what it had claimed stays claimed.
    private static final class Deaths implements BeanPostProcessor {

        private final Map<String, Point> plan = new ConcurrentHashMap<>();
        private final Set<String> left = ConcurrentHashMap.newKeySet();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case Commands _ -> wrapped(Commands.class, bean);
                case SavedMethods _ -> wrapped(SavedMethods.class, bean);
                default -> bean;
            };
        }

        private <T> Object wrapped(Class<T> type, Object bean) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (_, method, arguments) -> call(bean, method, arguments));
        }

        private Object call(Object bean, Method method, Object @Nullable [] arguments) throws Throwable {
            var about = arguments == null || arguments.length == 0 ? null : arguments[0];
            dieAt(about, true);
            try {
                var answer = method.invoke(bean, arguments);
                dieAt(about, false);
                return answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }

        private void dieAt(@Nullable Object call, boolean before) {
            var purchase = purchaseOf(call);
            var point = purchase == null ? null : plan.get(purchase.value());
            if (point != null && point.before == before && point.about.test(call)) {
                left.add(purchase.value());
                while (left.contains(purchase.value())) {
                    LockSupport.park();
                    // An interrupt is of no use to the dead.
                    Thread.interrupted();
                }
            }
        }

        private static @Nullable PurchaseId purchaseOf(@Nullable Object call) {
            return switch (call) {
                case StartPurchase start -> start.purchaseId();
                case ChargeOrder order -> order.purchaseId();
                case RecordPayment payment -> payment.purchaseId();
                case RecordRechargeOutcome outcome -> outcome.purchaseId();
                case null, default -> null;
            };
        }
    }

    private final Deaths deaths = new Deaths();

    @Test
    void a_recharge_left_at_any_point_ends_with_one_charge_and_one_grant() {
        try (var rig = CommandSideRig.start(
                deaths,
                "--limitless.tasks.claim-for=4s",
                "--limitless.tasks.drain-within=100ms",
                "--limitless.tasks.parallel=64")) {
            var people = new EnumMap<Point, Recharger>(Point.class);
            for (var point : Point.values()) {
                var person = Recharger.called(
                        rig, "left" + point.name().toLowerCase(Locale.ROOT).replace("_", ""));
                people.put(point, person.saveCard(WORKS));
            }
            rig.deliver("{\"types\":[\"payment_intent.succeeded\"],\"drop\":true}");
            people.forEach((point, person) -> {
                deaths.plan.put(person.firstPurchase().value(), point);
                person.enable();
            });
            await().atMost(SOON).until(() -> deaths.left.containsAll(deaths.plan.keySet()));
            people.forEach((point, person) -> {
                assertThat(person.events(RechargeStarted.class))
                        .as(point.name())
                        .hasSize(1);
                assertThat(person.charges()).as(point.name()).hasSize(point.isCharged() ? 1 : 0);
                assertThat(rig.events(person.firstPurchase().value(), PurchasePaid.class))
                        .as(point.name())
                        .hasSize(point.compareTo(Point.PAID) >= 0 ? 1 : 0);
            });

            rig.restart();

            people.forEach((point, person) -> {
                person.awaitFirst(RechargeSucceeded.class);
                assertThat(person.charges()).as(point.name()).hasSize(1);
                assertThat(person.paid()).as(point.name()).isEqualTo(1);
                assertThat(person.recharged()).as(point.name()).hasSize(1);
                assertThat(person.events(RechargeStarted.class))
                        .as(point.name())
                        .hasSize(1);
            });
        }
    }
}
