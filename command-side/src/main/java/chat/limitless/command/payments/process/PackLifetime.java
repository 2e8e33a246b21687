package chat.limitless.command.payments.process;

import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import java.time.Duration;

/// How long bought credits last.
interface PackLifetime {

    /// As the pack said when it was sold, whatever is sold under its name by now.
    Duration of(PurchaseStarted started);
}
