package chat.limitless.command.payments.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Gives money back for us, and tells of money that was taken back. Every call may throw [PaymentProviderFailure].
public interface ReversalProvider {

    /// Gives money back. The same key with the same order gives the same refund for a day. Throws [RefundRejected] when
    /// it will never be made.
    RefundTold refund(RefundOrder order, String idempotencyKey);

    /// All refunds of one payment.
    List<RefundTold> refundsOf(String paymentId);

    /// Refunds begun since a time.
    List<RefundTold> refundsSince(Instant since);

    /// Disputes begun since a time.
    List<DisputeTold> disputesSince(Instant since);

    /// Suspicions of fraud told since a time.
    List<FraudWarningTold> fraudWarningsSince(Instant since);

    /// Notices since a time that tell of money taken back, delivered or not, oldest first: they name what has changed
    /// although it began long ago.
    List<Notice> noticesSince(Instant since);

    /// The purchase a payment was made for, as we told the provider; empty when it is not ours.
    Optional<String> referenceOf(String paymentId);
}
