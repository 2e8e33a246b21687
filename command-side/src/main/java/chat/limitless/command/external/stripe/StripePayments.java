package chat.limitless.command.external.stripe;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.payments.port.Checkout;
import chat.limitless.command.payments.port.CheckoutOrder;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.port.PaymentProviderFailure;
import chat.limitless.platform.PublicUrl;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.HasId;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionListParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes payments on Stripe's own pages.
@Component
class StripePayments implements PaymentProvider {

    private static final long MICROS_PER_CREDIT = 1_000_000;
    private static final long PAGE = 100;

    private final StripeClient client;
    private final StripeProperties properties;
    private final PublicUrl publicUrl;
    private final StripeNoticeList notices;

    StripePayments(StripeClient client, StripeProperties properties, PublicUrl publicUrl, StripeNoticeList notices) {
        this.client = client;
        this.properties = properties;
        this.publicUrl = publicUrl;
        this.notices = notices;
    }

    @Override
    public Checkout open(CheckoutOrder order, String idempotencyKey) {
        var options = RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        return ask(
                () -> StripeSessions.checkout(client.v1().checkout().sessions().create(params(order), options)));
    }

    private SessionCreateParams params(CheckoutOrder order) {
        var purchase = order.purchaseId().value();
        var back = publicUrl.resolve("/credits?purchase=" + purchase);
        // Metadata of the session is not copied to the payment.
        var payment = PaymentIntentData.builder().putMetadata(StripeSessions.PURCHASE, purchase);
        var page = SessionCreateParams.builder();
        if (order.saveForCustomer() != null) {
            page.setCustomer(order.saveForCustomer());
            payment.setSetupFutureUsage(PaymentIntentData.SetupFutureUsage.OFF_SESSION);
        }
        return page.setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(purchase)
                .putMetadata(StripeSessions.PURCHASE, purchase)
                .setPaymentIntentData(payment.build())
                .setExpiresAt(order.expiresAt().getEpochSecond())
                .setSuccessUrl(back)
                .setCancelUrl(back)
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(PriceData.builder()
                                .setCurrency(order.currency())
                                .setUnitAmount(order.amountMinor())
                                .setProductData(PriceData.ProductData.builder()
                                        .setName(order.creditsMicros() / MICROS_PER_CREDIT + " credits")
                                        .build())
                                .build())
                        .build())
                .build();
    }

    @Override
    public Optional<Checkout> find(PurchaseId purchaseId, Instant since) {
        return sessionsSince(since).stream()
                .filter(session -> purchaseId.value().equals(session.getClientReferenceId()))
                .map(StripeSessions::checkout)
                .findFirst();
    }

    @Override
    public List<Checkout> pagesSince(Instant since) {
        // Nothing is paid on a page that only saves a card.
        return sessionsSince(since).stream()
                .filter(session -> !StripeSavedMethods.SETUP_MODE.equals(session.getMode()))
                .map(StripeSessions::checkout)
                .toList();
    }

    private List<Session> sessionsSince(Instant since) {
        var params = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(since.getEpochSecond() - 1)
                        .build())
                .setLimit(PAGE)
                .build();
        return all(() -> client.v1().checkout().sessions().list(params));
    }

    @Override
    public Checkout current(String sessionId) {
        return ask(
                () -> StripeSessions.checkout(client.v1().checkout().sessions().retrieve(sessionId)));
    }

    @Override
    public Checkout expire(String sessionId) {
        return ask(
                () -> StripeSessions.checkout(client.v1().checkout().sessions().expire(sessionId)));
    }

    @Override
    public List<Notice> undelivered(Instant since) {
        var missed = new ArrayList<>(notices.since(since, StripeNotices.CHECKOUT_TYPES, false));
        missed.addAll(notices.since(since, StripeNotices.REVERSAL_TYPES, false));
        return missed;
    }

    @Override
    public boolean liveMode() {
        return properties.liveMode();
    }

    /// A call to Stripe.
    @FunctionalInterface
    interface Call<T> {

        T answer() throws StripeException;
    }

    /// Null when Stripe knows no such object.
    static <T> @Nullable T askUnlessUnknown(Call<T> call) {
        try {
            return ask(call);
        } catch (PaymentProviderFailure failure) {
            if (failure.getCause() instanceof StripeException cause
                    && Integer.valueOf(404).equals(cause.getStatusCode())) {
                return null;
            }
            throw failure;
        }
    }

    /// A list, all pages of it.
    static <T extends HasId> List<T> all(Call<StripeCollection<T>> call) {
        return ask(() -> StreamSupport.stream(call.answer().autoPagingIterable().spliterator(), false)
                .toList());
    }

    static <T> T ask(Call<T> call) {
        try {
            return call.answer();
        } catch (StripeException e) {
            throw new PaymentProviderFailure("Stripe answered %s %s".formatted(e.getStatusCode(), e.getCode()), e);
        }
    }
}
