package chat.limitless.command.payments.process;

import chat.limitless.api.Command;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseCommand.ConfirmCredited;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.platform.Commands;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Leaves purchases at named points as a killed process does: the thread that got there never does anything again, and
/// what it had claimed stays claimed.
final class AbandonedPurchases implements BeanPostProcessor {

    /// Where a purchase is left, before or after something was done.
    enum Point {
        TASK_WRITTEN(call -> call instanceof CheckoutOrder, true),
        PAGE_MADE(call -> call instanceof OpenCheckout, true),
        PAGE_RECORDED(call -> call instanceof OpenCheckout, false),
        NOTICE_STORED(call -> call instanceof RecordPayment, true),
        NOTICE_APPLIED(call -> call instanceof RecordPayment, false),
        PAID(call -> call instanceof GrantLot, true),
        GRANTED(call -> call instanceof ConfirmCredited, true),
        MARKED(call -> call instanceof ConfirmCredited, false);

        private final Predicate<Object> about;
        private final boolean before;

        Point(Predicate<Object> about, boolean before) {
            this.about = about;
            this.before = before;
        }

        /// Whether the payment page is there when a purchase is left here.
        boolean hasPage() {
            return compareTo(PAGE_RECORDED) >= 0;
        }

        /// Whether the purchase has to be paid to get here.
        boolean needsPayment() {
            return compareTo(NOTICE_STORED) >= 0;
        }
    }

    private final Map<String, Point> plan = new ConcurrentHashMap<>();
    private final Set<String> abandoned = ConcurrentHashMap.newKeySet();

    void leave(String purchaseId, Point at) {
        plan.put(purchaseId, at);
    }

    boolean areAllLeft() {
        return abandoned.containsAll(plan.keySet());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case Commands _ -> wrapped(Commands.class, bean);
            case PaymentProvider _ -> wrapped(PaymentProvider.class, bean);
            default -> bean;
        };
    }

    private <T> Object wrapped(Class<T> type, Object bean) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> call(bean, method, arguments));
    }

    private Object call(Object bean, Method method, Object @Nullable [] arguments) throws Throwable {
        var about = arguments == null || arguments.length == 0 ? null : arguments[0];
        leaveAt(about, true);
        try {
            var answer = method.invoke(bean, arguments);
            leaveAt(about, false);
            return answer;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void leaveAt(@Nullable Object call, boolean before) {
        var purchaseId = purchaseOf(call);
        var point = purchaseId == null ? null : plan.get(purchaseId);
        if (point != null && point.before == before && point.about.test(call)) {
            abandoned.add(purchaseId);
            while (abandoned.contains(purchaseId)) {
                LockSupport.park();
                // An interrupt is of no use to the dead.
                Thread.interrupted();
            }
        }
    }

    private static @Nullable String purchaseOf(@Nullable Object call) {
        return switch (call) {
            case CheckoutOrder order -> order.purchaseId().value();
            case PurchaseCommand command -> command.purchaseId().value();
            case GrantLot grant
            when grant.purchaseId() != null -> grant.purchaseId().value();
            case Command _ -> null;
            case null, default -> null;
        };
    }
}
