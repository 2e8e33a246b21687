package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/// `GET /api/v1/key` and `GET /api/v1/credits`: how much our own account has left.
final class AccountEndpoints {
    private static final BigDecimal LIMIT = BigDecimal.valueOf(1000);
    private final OpenRouterState state;

    AccountEndpoints(OpenRouterState state) {
        this.state = state;
    }

    void key(Call call) throws IOException {
        BigDecimal used = state.generations().billed();
        ObjectNode answer = Json.object();
        ObjectNode data = answer.putObject("data");
        data.put("label", "sk-or-v1-abc...xyz");
        data.put("limit", LIMIT);
        data.put("limit_remaining", LIMIT.subtract(used));
        data.putNull("limit_reset");
        data.put("usage", used);
        data.put("usage_daily", used);
        data.put("usage_weekly", used);
        data.put("usage_monthly", used);
        data.put("is_free_tier", false);
        data.putNull("expires_at");
        call.json(200, answer);
    }

    void credits(Call call) throws IOException {
        ObjectNode answer = Json.object();
        answer.putObject("data")
                .put("total_credits", LIMIT)
                .put("total_usage", state.generations().billed());
        call.json(200, answer);
    }
}
