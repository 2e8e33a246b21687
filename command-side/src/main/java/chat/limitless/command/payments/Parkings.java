package chat.limitless.command.payments;

import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.command.payments.PurchaseState.Payment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a purchase was parked for, counted from 1 in the order in which it was told, and what a person has dealt
/// with.
///
/// @param told how often it was parked
/// @param payments the payments that do not fit, each told once, whatever else happens
/// @param resolved the numbers of what a person has dealt with
record Parkings(int told, List<Payment> payments, Set<Integer> resolved) {

    static final Parkings NONE = new Parkings(0, List.of(), Set.of());

    Parkings {
        payments = List.copyOf(payments);
        resolved = Collections.unmodifiableSet(new TreeSet<>(resolved));
    }

    /// What could not be counted of a refund or a dispute is no payment.
    Parkings with(PurchaseParked event) {
        var all = new ArrayList<>(payments);
        if (event.concernsPayment()) {
            all.add(new Payment(
                    event.sessionId(),
                    event.paymentIntentId(),
                    event.paidMinor(),
                    event.paidCurrency().toLowerCase(Locale.ROOT),
                    event.liveMode()));
        }
        return new Parkings(Math.incrementExact(told), all, resolved);
    }

    Parkings withResolved(int number) {
        var more = new TreeSet<>(resolved);
        more.add(number);
        return new Parkings(told, payments, more);
    }

    /// Whether a person was already told about exactly this.
    boolean has(Payment payment) {
        return payments.stream().anyMatch(payment::saysTheSameAs);
    }

    boolean isTold(int number) {
        return number >= 1 && number <= told;
    }

    /// The payment as it was told last; null when it is not one of these.
    @Nullable
    Payment payment(String paymentIntentId) {
        return payments.stream()
                .filter(payment -> paymentIntentId.equals(payment.paymentIntentId()))
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
