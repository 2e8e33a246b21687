package chat.limitless.command.credits;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What [CreditModel] should say about recharging; when it is due is read from the events themselves.
final class RechargeModel {

    private @Nullable Long threshold;

    String set(boolean opened, @Nullable Long micros) {
        if (!opened) {
            return "credits.no-account";
        }
        var before = threshold;
        threshold = micros;
        return Objects.equals(before, threshold) ? "nothing" : "threshold set";
    }

    /// Told or not, nothing moves.
    String remind(boolean opened) {
        return opened ? "nothing" : "credits.no-account";
    }
}
