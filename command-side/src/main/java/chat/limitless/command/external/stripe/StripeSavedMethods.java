package chat.limitless.command.external.stripe;

import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeOrder;
import chat.limitless.command.payments.port.ChargeRejected;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.MethodTold;
import chat.limitless.command.payments.port.PaymentProviderFailure;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.payments.port.SetupPage;
import chat.limitless.platform.PublicUrl;
import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentMethod;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.SetupIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cards saved at Stripe, and payments made with them while their owners are away.
@Component
class StripeSavedMethods implements SavedMethods {

    /// Whose recharging a customer, a page or a set-up is for.
    static final String RECHARGE = "recharge_id";
    /// The words under which a card is saved.
    static final String CONSENT = "consent_version";

    static final String SETUP_MODE = "setup";
    private static final String METHOD = "payment_method";
    private static final String OFF_SESSION = "off_session";
    private static final String CARD = "card";
    private static final long PAGE = 100;

    /// The request itself is wrong, as when the card is gone; not what is about our key or about the moment.
    private static final Set<Integer> FINAL = Set.of(400, 402, 404);

    private final StripeClient client;
    private final PublicUrl publicUrl;

    StripeSavedMethods(StripeClient client, PublicUrl publicUrl) {
        this.client = client;
        this.publicUrl = publicUrl;
    }

    @Override
    public String makeCustomer(AutoRechargeId rechargeId, String idempotencyKey) {
        var params = CustomerCreateParams.builder()
                .putMetadata(RECHARGE, rechargeId.value())
                .build();
        return StripePayments.ask(() ->
                client.v1().customers().create(params, key(idempotencyKey)).getId());
    }

    @Override
    public SetupPage openSetup(
            AutoRechargeId rechargeId, String customerReference, String consentVersion, String idempotencyKey) {
        var back = publicUrl.resolve("/credits?card=saved");
        var params = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.SETUP)
                .setCustomer(customerReference)
                .setClientReferenceId(rechargeId.value())
                .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                .putMetadata(RECHARGE, rechargeId.value())
                .putMetadata(CONSENT, consentVersion)
                // Metadata of the session is not copied to the set-up.
                .setSetupIntentData(SessionCreateParams.SetupIntentData.builder()
                        .putMetadata(RECHARGE, rechargeId.value())
                        .putMetadata(CONSENT, consentVersion)
                        .build())
                .setSuccessUrl(back)
                .setCancelUrl(publicUrl.resolve("/credits"))
                .build();
        var page = StripePayments.ask(() -> client.v1().checkout().sessions().create(params, key(idempotencyKey)));
        return new SetupPage(
                page.getId(), Objects.requireNonNull(page.getUrl(), "a page that was just made has an address"));
    }

    @Override
    public Optional<MethodTold> savedBySetup(String setupId) {
        var params = SetupIntentRetrieveParams.builder().addExpand(METHOD).build();
        var setup = StripePayments.ask(() -> client.v1().setupIntents().retrieve(setupId, params));
        return "succeeded".equals(setup.getStatus())
                ? told(setup.getCustomer(), setup.getPaymentMethodObject())
                : Optional.empty();
    }

    @Override
    public Optional<MethodTold> savedByPayment(String paymentId) {
        var params = PaymentIntentRetrieveParams.builder().addExpand(METHOD).build();
        var payment = StripePayments.ask(() -> client.v1().paymentIntents().retrieve(paymentId, params));
        return OFF_SESSION.equals(payment.getSetupFutureUsage())
                ? told(payment.getCustomer(), payment.getPaymentMethodObject())
                : Optional.empty();
    }

    /// Cards only: nothing else can be charged at once while its owner is away.
    private static Optional<MethodTold> told(@Nullable String customer, @Nullable PaymentMethod method) {
        if (customer == null || method == null || method.getCard() == null) {
            return Optional.empty();
        }
        var card = method.getCard();
        return Optional.of(new MethodTold(
                customer,
                method.getId(),
                card.getBrand() == null ? CARD : card.getBrand(),
                card.getLast4() == null ? "" : card.getLast4(),
                String.format(Locale.ROOT, "%04d-%02d", orZero(card.getExpYear()), orZero(card.getExpMonth()))));
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    @Override
    public ChargeTold charge(ChargeOrder order, String idempotencyKey) {
        var params = PaymentIntentCreateParams.builder()
                .setAmount(order.amountMinor())
                .setCurrency(order.currency())
                .setCustomer(order.customerReference())
                .setPaymentMethod(order.methodReference())
                .addPaymentMethodType(CARD)
                .setOffSession(true)
                .setConfirm(true)
                .putMetadata(StripeSessions.PURCHASE, order.purchaseId().value())
                .build();
        try {
            return StripePayments.ask(
                    () -> StripeCharges.told(client.v1().paymentIntents().create(params, key(idempotencyKey))));
        } catch (PaymentProviderFailure failure) {
            return refused(failure);
        }
    }

    /// A bank's no comes as a failed call with the payment attached.
    private static ChargeTold refused(PaymentProviderFailure failure) {
        if (failure.getCause() instanceof CardException card
                && card.getStripeError() != null
                && card.getStripeError().getPaymentIntent() != null) {
            return StripeCharges.told(card.getStripeError().getPaymentIntent());
        }
        if (failure.getCause() instanceof StripeException cause
                && !(cause instanceof IdempotencyException)
                && cause.getStatusCode() != null
                && FINAL.contains(cause.getStatusCode())) {
            throw new ChargeRejected(cause.getCode() == null ? "refused" : cause.getCode(), failure);
        }
        throw failure;
    }

    @Override
    public Optional<ChargeTold> findCharge(PurchaseId purchaseId, String customerReference, Instant since) {
        var params = PaymentIntentListParams.builder()
                .setCustomer(customerReference)
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(since.getEpochSecond() - 1)
                        .build())
                .setLimit(PAGE)
                .build();
        return StripePayments.all(() -> client.v1().paymentIntents().list(params)).stream()
                .filter(intent -> purchaseId
                        .value()
                        .equals(StripeReversals.metadata(intent.getMetadata(), StripeSessions.PURCHASE)))
                .map(StripeCharges::told)
                .findFirst();
    }

    @Override
    public void detach(String methodReference) {
        try {
            StripePayments.ask(() -> client.v1().paymentMethods().detach(methodReference));
        } catch (PaymentProviderFailure failure) {
            // Stripe answers 400 for a card that belongs to nobody any more, and 404 for one it does not know.
            if (!(failure.getCause() instanceof StripeException cause)
                    || cause.getStatusCode() == null
                    || !Set.of(400, 404).contains(cause.getStatusCode())) {
                throw failure;
            }
        }
    }

    private static RequestOptions key(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }
}
