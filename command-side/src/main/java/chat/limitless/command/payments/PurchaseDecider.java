package chat.limitless.command.payments;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseCommand.ClosePurchase;
import chat.limitless.api.payments.PurchaseCommand.ConfirmCredited;
import chat.limitless.api.payments.PurchaseCommand.OpenCheckout;
import chat.limitless.api.payments.PurchaseCommand.RecordPayment;
import chat.limitless.api.payments.PurchaseCommand.RecordPaymentPending;
import chat.limitless.api.payments.PurchaseCommand.ResolveParked;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.ParkedPurchaseResolved;
import chat.limitless.api.payments.PurchaseEvent.PaymentPending;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.command.payments.PurchaseState.Price;
import chat.limitless.command.payments.PurchaseState.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules of a purchase. What the payment provider tells is a fact, not a request: it may come in any order, late,
/// and many times, and it is never refused once the purchase is known.
final class PurchaseDecider {

    private static final Pattern REASON = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    private PurchaseDecider() {}

    static List<PurchaseStarted> decide(PurchaseState state, StartPurchase command) {
        if (state.price() != null) {
            return List.of();
        }
        if (command.creditsMicros() <= 0 || command.amountMinor() <= 0) {
            throw new Refused(RefusalCode.CREDITS_AMOUNT_INVALID, Map.of("amountMicros", command.creditsMicros()));
        }
        return List.of(new PurchaseStarted(
                command.purchaseId(),
                command.userId(),
                command.packId(),
                command.creditsMicros(),
                command.amountMinor(),
                command.currency(),
                command.at(),
                command.priceListVersion(),
                command.chargedBy(),
                command.saveMethodConsent()));
    }

    /// Another page may follow the first, when the provider has forgotten the idempotency key in between.
    static List<CheckoutOpened> decide(PurchaseState state, OpenCheckout command) {
        var price = requireStarted(state);
        if (state.status() == Status.CLOSED) {
            throw closed(state);
        }
        if (state.isAtLeast(Status.PENDING) || command.sessionId().equals(state.sessionId())) {
            return List.of();
        }
        return List.of(new CheckoutOpened(
                command.purchaseId(),
                price.userId(),
                command.sessionId(),
                command.checkoutUrl(),
                command.expiresAt(),
                command.at()));
    }

    static List<PaymentPending> decide(PurchaseState state, RecordPaymentPending command) {
        var price = requireStarted(state);
        if (state.isAtLeast(Status.PENDING)) {
            return List.of();
        }
        return List.of(new PaymentPending(command.purchaseId(), price.userId(), command.sessionId(), command.at()));
    }

    /// A payment as priced counts, once, whatever happened before. One that differs, or a second one, parks the
    /// purchase, each once: a person has to look at every one of them. What was paid as priced is granted all
    /// the same.
    static List<PurchaseEvent> decide(PurchaseState state, RecordPayment command) {
        var price = requireStarted(state);
        var told = PurchaseState.Payment.of(command);
        var counted = state.payment();
        var difference = difference(price, command);
        if (difference == null && counted == null) {
            return ClaimCalculation.after(state, paid(price, command), "payment", command.at());
        }
        boolean repeatsCounted = difference == null && counted != null && counted.isTheSameAs(told);
        return repeatsCounted || state.parked().has(told)
                ? List.of()
                : List.of(parked(price, command, difference == null ? "paid-twice" : difference));
    }

    static List<PurchaseCredited> decide(PurchaseState state, ConfirmCredited command) {
        var price = requireStarted(state);
        if (state.status() == Status.CREDITED) {
            return List.of();
        }
        if (state.status() != Status.PAID) {
            throw closed(state);
        }
        return List.of(new PurchaseCredited(command.purchaseId(), price.userId(), command.lotId(), command.at()));
    }

    static List<PurchaseClosed> decide(PurchaseState state, ClosePurchase command) {
        var price = requireStarted(state);
        if (state.isAtLeast(Status.CLOSED)) {
            return List.of();
        }
        return List.of(new PurchaseClosed(command.purchaseId(), price.userId(), command.reason(), command.at()));
    }

    static List<ParkedPurchaseResolved> decide(PurchaseState state, ResolveParked command) {
        var price = requireStarted(state);
        if (state.parked().resolved().contains(command.number())) {
            return List.of();
        }
        if (!state.parked().isTold(command.number())) {
            throw new Refused(RefusalCode.PARKED_UNKNOWN);
        }
        requireOthersMoney(price, command.actor());
        requireReason(command.reason());
        return List.of(new ParkedPurchaseResolved(
                command.purchaseId(),
                price.userId(),
                command.number(),
                command.reason(),
                command.actor(),
                command.at()));
    }

    static Price requireStarted(PurchaseState state) {
        if (state.price() == null) {
            throw new Refused(RefusalCode.PURCHASE_UNKNOWN);
        }
        return state.price();
    }

    /// Nobody decides about their own money.
    static void requireOthersMoney(Price price, UserId actor) {
        if (price.userId().equals(actor)) {
            throw new Refused(RefusalCode.FINANCE_OWN_ACCOUNT);
        }
    }

    static void requireReason(String reason) {
        if (!REASON.matcher(reason).matches()) {
            throw new Refused(RefusalCode.CREDITS_REASON_INVALID);
        }
    }

    private static Refused closed(PurchaseState state) {
        return new Refused(
                RefusalCode.PURCHASE_CLOSED,
                Map.of("status", state.status().name().toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String difference(Price price, RecordPayment command) {
        if (command.liveMode() != command.liveModeExpected()) {
            return "live-mode";
        }
        if (!command.currency().equalsIgnoreCase(price.currency())) {
            return "currency";
        }
        return command.amountMinor() == price.amountMinor() ? null : "amount";
    }

    private static PurchasePaid paid(Price price, RecordPayment command) {
        return new PurchasePaid(
                command.purchaseId(),
                price.userId(),
                command.sessionId(),
                command.paymentIntentId(),
                command.amountMinor(),
                price.currency(),
                command.liveMode(),
                price.creditsMicros(),
                command.at());
    }

    private static PurchaseParked parked(Price price, RecordPayment command, String reason) {
        return new PurchaseParked(
                command.purchaseId(),
                price.userId(),
                reason,
                command.amountMinor(),
                command.currency(),
                command.liveMode(),
                command.sessionId(),
                command.paymentIntentId(),
                command.at(),
                null);
    }
}
