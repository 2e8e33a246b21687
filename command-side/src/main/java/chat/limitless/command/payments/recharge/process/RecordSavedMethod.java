package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordMethodDetached;
import chat.limitless.api.recharge.AutoRechargeCommand.SavePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.MethodTold;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Records what the provider told of saved cards.
@Component
class RecordSavedMethod {

    private final SavedMethods provider;
    private final OwnerOfMethod owners;
    private final Commands commands;
    private final Clock clock;

    RecordSavedMethod(SavedMethods provider, OwnerOfMethod owners, Commands commands, Clock clock) {
        this.provider = provider;
        this.owners = owners;
        this.commands = commands;
        this.clock = clock;
    }

    /// A set-up has ended; without a card there is nothing to record.
    void setUp(AutoRechargeId rechargeId, String setupId, String consentVersion) {
        provider.savedBySetup(setupId).ifPresent(method -> record(rechargeId, setupId, method, consentVersion));
    }

    void record(AutoRechargeId rechargeId, String savedBy, MethodTold method, String consentVersion) {
        commands.send(new SavePaymentMethod(
                rechargeId,
                savedBy,
                OwnerOfMethod.idOf(method.methodReference()),
                PersonalText.of(method.customerReference()),
                PersonalText.of(method.methodReference()),
                PersonalText.of(method.brand()),
                PersonalText.of(method.last4()),
                PersonalText.of(method.expiry()),
                consentVersion,
                clock.instant()));
    }

    /// A card is gone at the provider.
    ///
    /// @return whether it is one of ours
    boolean detached(String methodReference) {
        var methodId = OwnerOfMethod.idOf(methodReference);
        var owner = owners.find(methodId);
        owner.ifPresent(rechargeId -> commands.send(new RecordMethodDetached(rechargeId, methodId, clock.instant())));
        return owner.isPresent();
    }
}
