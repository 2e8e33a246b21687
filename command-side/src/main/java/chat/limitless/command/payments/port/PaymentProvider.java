package chat.limitless.command.payments.port;

import chat.limitless.api.payments.PurchaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Somebody who takes money for us on a page of theirs. Every call may throw [PaymentProviderFailure].
public interface PaymentProvider {

    /// Makes the page. The same key with the same order gives the same page for a day.
    Checkout open(CheckoutOrder order, String idempotencyKey);

    /// Looks for a page made for a purchase since a time; for when the answer to [#open] was lost.
    Optional<Checkout> find(PurchaseId purchaseId, Instant since);

    /// The page as it is now.
    Checkout current(String sessionId);

    /// All pages made since a time, ours or not.
    List<Checkout> pagesSince(Instant since);

    /// Ends a page that is still open.
    Checkout expire(String sessionId);

    /// Notices since a time that never reached us, oldest first.
    List<Notice> undelivered(Instant since);

    /// Whether our account there moves real money.
    boolean liveMode();
}
