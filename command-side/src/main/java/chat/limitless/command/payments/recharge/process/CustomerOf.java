package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordCustomer;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The one customer a user is at the provider; made when it is first needed. Of two made at once the first recorded
/// stands.
@Component
public class CustomerOf {

    private final RechargeHistory history;
    private final SavedMethods provider;
    private final Commands commands;
    private final Clock clock;

    CustomerOf(RechargeHistory history, SavedMethods provider, Commands commands, Clock clock) {
        this.history = history;
        this.provider = provider;
        this.commands = commands;
        this.clock = clock;
    }

    /// The provider's id of the customer; empty when the user was erased.
    public Optional<String> reference(AutoRechargeId rechargeId) {
        var known = history.find(rechargeId).customer();
        if (known == null) {
            var made = provider.makeCustomer(rechargeId, "payments.make-customer:" + rechargeId.value());
            commands.send(new RecordCustomer(rechargeId, PersonalText.of(made), clock.instant()));
            known = history.find(rechargeId).customer();
        }
        return Optional.ofNullable(known == null ? null : known.text());
    }
}
