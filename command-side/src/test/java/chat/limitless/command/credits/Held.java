package chat.limitless.command.credits;

import java.util.LinkedHashMap;
import java.util.Map;

/// A hold as [CreditModel] knows it.
final class Held {
    long amount;
    String status = "open";
    final Map<Pile, Long> taken = new LinkedHashMap<>();
}
