package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.platform.DerivedIds;
import java.util.Optional;

/// Whose a saved card is: what the provider tells of a card that is gone knows nothing of ours. Only the derived id is
/// kept here, never the provider's.
interface OwnerOfMethod {

    /// Our id of a card at the provider.
    static SavedMethodId idOf(String methodReference) {
        return new SavedMethodId(DerivedIds.of("pmt_", methodReference));
    }

    /// Notes it as part of the transaction that is open; the first note stands.
    void note(SavedMethodId methodId, AutoRechargeId rechargeId);

    /// The one noted for a card.
    Optional<AutoRechargeId> find(SavedMethodId methodId);
}
