package chat.limitless.command.payments.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeTold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Recharging that keeps what it is told, in one line each.
final class ToldRecharges implements Recharges {

    final List<String> told = new ArrayList<>();

    /// Who the buyer is at the provider; null when they were erased.
    @Nullable
    String customer = "cus_1";

    /// The one card that is ours.
    @Nullable
    String card;

    /// Why no card is saved.
    @Nullable
    RefusalCode refusal;

    @Override
    public Optional<String> customerOf(UserId buyer) {
        return Optional.ofNullable(customer);
    }

    @Override
    public void credited(PurchaseSoFar purchase) {
        told.add("credited " + purchase.started().purchaseId().value());
    }

    @Override
    public void charged(PurchaseStarted purchase, ChargeTold charge) {
        told.add("charged " + purchase.purchaseId().value() + " " + charge.code());
    }

    @Override
    public void methodSetUp(AutoRechargeId rechargeId, String setupId, String consentVersion) {
        if (refusal != null) {
            throw new Refused(refusal);
        }
        told.add("set up " + rechargeId.value() + " " + setupId + " " + consentVersion);
    }

    @Override
    public boolean methodDetached(String methodReference) {
        return methodReference.equals(card);
    }
}
