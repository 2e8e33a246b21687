package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/// `GET /api/v1/generation?id=`: the record of a generation, which appears some time after its end.
final class GenerationEndpoint implements Handler {
    private final OpenRouterState state;

    GenerationEndpoint(OpenRouterState state) {
        this.state = state;
    }

    @Override
    public void handle(Call call) throws IOException {
        String id = call.query("id", "");
        ObjectNode data = state.generations().find(id);
        if (data == null) {
            OpenRouterErrors.refuse(call, 404, "Generation " + id + " not found", "not_found");
            return;
        }
        ObjectNode answer = Json.object();
        answer.set("data", data);
        call.json(200, answer);
    }
}
