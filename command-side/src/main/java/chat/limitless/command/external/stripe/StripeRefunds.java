package chat.limitless.command.external.stripe;

import chat.limitless.command.payments.port.DisputeTold;
import chat.limitless.command.payments.port.FraudWarningTold;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.port.PaymentProviderFailure;
import chat.limitless.command.payments.port.RefundOrder;
import chat.limitless.command.payments.port.RefundRejected;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.port.ReversalProvider;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.radar.EarlyFraudWarningListParams;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Refunds made through Stripe, and what Stripe knows of refunds, disputes and suspected fraud.
@Component
class StripeRefunds implements ReversalProvider {

    private static final long PAGE = 100;

    /// The request itself is wrong or the charge does not allow it. Not 401 and 403, which are about our key and end
    /// when it is put right, and not 409 and 429, which are about the moment.
    private static final Set<Integer> FINAL = Set.of(400, 402, 404);

    private final StripeClient client;
    private final StripeNoticeList notices;

    StripeRefunds(StripeClient client, StripeNoticeList notices) {
        this.client = client;
        this.notices = notices;
    }

    @Override
    public RefundTold refund(RefundOrder order, String idempotencyKey) {
        var params = RefundCreateParams.builder()
                .setPaymentIntent(order.paymentId())
                .setAmount(order.amountMinor())
                .putMetadata(StripeSessions.PURCHASE, order.purchaseId().value())
                .putMetadata(StripeReversals.REQUEST, order.requestId().value())
                .build();
        var options = RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
        try {
            return told(StripePayments.ask(() -> client.v1().refunds().create(params, options)))
                    .orElseThrow(() -> new IllegalStateException("Stripe made a refund without a status"));
        } catch (PaymentProviderFailure failure) {
            throw rejectionOr(failure);
        }
    }

    private static RuntimeException rejectionOr(PaymentProviderFailure failure) {
        return failure.getCause() instanceof StripeException cause
                        && cause.getStatusCode() != null
                        && FINAL.contains(cause.getStatusCode())
                ? new RefundRejected(cause.getCode() == null ? "refused" : cause.getCode(), failure)
                : failure;
    }

    @Override
    public List<RefundTold> refundsOf(String paymentId) {
        return refunds(RefundListParams.builder().setPaymentIntent(paymentId));
    }

    List<RefundTold> refundsOfCharge(String chargeId) {
        return refunds(RefundListParams.builder().setCharge(chargeId));
    }

    @Override
    public List<RefundTold> refundsSince(Instant since) {
        return refunds(RefundListParams.builder()
                .setCreated(RefundListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build()));
    }

    private List<RefundTold> refunds(RefundListParams.Builder params) {
        var list = StripePayments.all(
                () -> client.v1().refunds().list(params.setLimit(PAGE).build()));
        return list.stream().flatMap(refund -> told(refund).stream()).toList();
    }

    @Override
    public List<DisputeTold> disputesSince(Instant since) {
        var params = DisputeListParams.builder()
                .setCreated(DisputeListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        return StripePayments.all(() -> client.v1().disputes().list(params)).stream()
                .flatMap(dispute -> told(dispute, false, false).stream())
                .toList();
    }

    @Override
    public List<FraudWarningTold> fraudWarningsSince(Instant since) {
        var params = EarlyFraudWarningListParams.builder()
                .setCreated(EarlyFraudWarningListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        return StripePayments.all(() -> client.v1().radar().earlyFraudWarnings().list(params)).stream()
                .map(warning -> new FraudWarningTold(
                        warning.getId(), paymentOf(warning.getPaymentIntent(), warning.getCharge())))
                .toList();
    }

    @Override
    public List<Notice> noticesSince(Instant since) {
        return notices.since(since, StripeNotices.REVERSAL_TYPES, null);
    }

    @Override
    public Optional<String> referenceOf(String paymentId) {
        var intent = StripePayments.askUnlessUnknown(
                () -> client.v1().paymentIntents().retrieve(paymentId));
        return intent == null
                ? Optional.empty()
                : Optional.ofNullable(StripeReversals.metadata(intent.getMetadata(), StripeSessions.PURCHASE));
    }

    Optional<RefundTold> told(Refund refund) {
        return StripeReversals.refund(refund, paymentOf(refund.getPaymentIntent(), refund.getCharge()));
    }

    Optional<DisputeTold> told(Dispute dispute, boolean withdrawn, boolean reinstated) {
        return StripeReversals.dispute(
                dispute, paymentOf(dispute.getPaymentIntent(), dispute.getCharge()), withdrawn, reinstated);
    }

    /// The payment something is about; its charge is asked where it is not named.
    @Nullable
    String paymentOf(@Nullable String paymentIntent, @Nullable String charge) {
        if (paymentIntent != null || charge == null) {
            return paymentIntent;
        }
        var found = StripePayments.askUnlessUnknown(() -> client.v1().charges().retrieve(charge));
        return found == null ? null : found.getPaymentIntent();
    }
}
