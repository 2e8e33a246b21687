package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseId;
import java.util.Optional;

/// What has happened to purchases, as the log says at the moment of asking.
@FunctionalInterface
public interface PurchaseHistory {

    /// What has happened to one; empty when it is unknown.
    Optional<PurchaseSoFar> find(PurchaseId purchaseId);
}
