package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /api/v1/models`: those that write text, unless other output is asked for; all at once, unless a page is.
final class ModelsEndpoint implements Handler {
    private final OpenRouterState state;

    ModelsEndpoint(OpenRouterState state) {
        this.state = state;
    }

    @Override
    public void handle(Call call) throws IOException {
        List<Model> found = state.catalogue().all().stream()
                .filter(model -> wanted(model, call.query("output_modalities", "text")))
                .toList();
        int offset = number(call, "offset", 0);
        int limit = number(call, "limit", found.size());
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        found.stream().skip(offset).limit(limit).forEach(model -> data.add(model.shown()));
        answer.put("total_count", found.size());
        String next =
                offset + limit < found.size() ? "/api/v1/models?offset=" + (offset + limit) + "&limit=" + limit : null;
        answer.putObject("links").put("next", next);
        call.json(200, answer);
    }

    private static boolean wanted(Model model, String modalities) {
        return switch (modalities) {
            case "all" -> true;
            case "text" -> model.writesText();
            default -> List.of(modalities.split(",")).stream().anyMatch(model::hasOutput);
        };
    }

    private static int number(Call call, String name, int otherwise) {
        String value = call.query(name);
        return value == null || !value.matches("\\d{1,6}") ? otherwise : Integer.parseInt(value);
    }
}
