package chat.limitless.command;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.recharge.AutoRechargeEvent.PaymentMethodSaved;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.Browser.Answer;
import chat.limitless.command.testing.CommandSideRig;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The routes of recharging, about the caller alone, in an order in which each succeeds.
final class RechargeRoutes {

    static final List<String> ALL = List.of(
            "POST /api/v1/auto-recharge/card-setups",
            "PUT /api/v1/auto-recharge",
            "DELETE /api/v1/auto-recharge",
            "DELETE /api/v1/auto-recharge/payment-method");

    private RechargeRoutes() {}

    /// A body the route takes; null where it takes none.
    static @Nullable String body(String operation) {
        var consent = "\"consentVersion\":\"" + RechargeConsent.VERSION + "\"}";
        return switch (operation) {
            case "POST /api/v1/auto-recharge/card-setups" -> "{" + consent;
            case "PUT /api/v1/auto-recharge" ->
                "{\"packId\":\"starter\",\"thresholdMicros\":1,\"monthlyCapMinor\":1000," + consent;
            default -> null;
        };
    }

    /// Where the answer leads to a page to save a card on, the card is saved before anything goes on.
    static Answer followed(CommandSideRig rig, Browser browser, Answer answer) {
        if (answer.status() == 201) {
            var page = answer.json().path("url").asString();
            rig.simulators().stripe().pay(page.substring(page.lastIndexOf('/') + 1));
            var stream = AutoRechargeId.of(browser.userId()).value();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !rig.events(stream, PaymentMethodSaved.class).isEmpty());
        }
        return answer;
    }
}
