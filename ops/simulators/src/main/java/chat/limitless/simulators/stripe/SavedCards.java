package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RandomText;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Cards of customers. How the bank answers when one is charged while its owner is away is told by its number, as with
/// Stripe's test cards (https://docs.stripe.com/testing), and can be changed.
final class SavedCards {
    /// The bank agrees.
    static final String AGREES = "agree";
    /// The bank says no, though the card could be saved.
    static final String DECLINES = "decline";
    /// The bank wants to see the owner.
    static final String WANTS_OWNER = "authenticate";

    private static final Map<String, String> BY_NUMBER = Map.of(
            "4242424242424242", AGREES,
            "4000000000000341", DECLINES,
            "4000002760003184", WANTS_OWNER);
    private static final String USUAL_NUMBER = "4242424242424242";

    private final StripeBooks methods;
    private final Clock clock;

    SavedCards(StripeBooks methods, Clock clock) {
        this.methods = methods;
        this.clock = clock;
    }

    static boolean isBehaviour(String text) {
        return BY_NUMBER.containsValue(text);
    }

    /// A card that was just entered, kept for the customer when there is one.
    ///
    /// @param typed the number; blank means the usual one
    ObjectNode enter(String typed, @Nullable String customer) {
        String digits = typed.replaceAll("[^0-9]", "");
        String number = digits.isEmpty() ? USUAL_NUMBER : digits;
        ObjectNode method = Json.object();
        method.put("id", "pm_1" + RandomText.ofLength(23));
        method.put("object", "payment_method");
        method.put("allow_redisplay", "limited");
        method.putObject("billing_details").putNull("email").putNull("name").putNull("phone");
        method.putObject("card")
                .put("brand", "visa")
                .put("country", "US")
                .put("exp_month", 4)
                .put("exp_year", clock.instant().atZone(ZoneOffset.UTC).getYear() + 3)
                .put("funding", "credit")
                .put("last4", number.substring(Math.max(0, number.length() - 4)));
        method.put("created", clock.instant().getEpochSecond());
        method.put("customer", customer);
        method.put("livemode", false);
        method.putObject("metadata");
        method.put("type", "card");
        method.put("_behaviour", BY_NUMBER.getOrDefault(number, AGREES));
        methods.save(method);
        return method;
    }

    ObjectNode get(String id) {
        return methods.get(id);
    }

    void behave(String id, String behaviour) {
        ObjectNode method = methods.get(id);
        method.put("_behaviour", behaviour);
        methods.save(method);
    }
}
