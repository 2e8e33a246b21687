package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `/_sim/openrouter/…`: pace, catalogue and books, for tests.
final class OpenRouterControl {
    private final OpenRouterState state;

    OpenRouterControl(OpenRouterState state) {
        this.state = state;
    }

    /// Changes the settings that are named.
    void settings(Call call) throws IOException {
        ObjectNode json = call.json();
        Settings now = state.settings();
        state.change(new Settings(
                json.path("seed").asLong(now.seed()),
                json.path("deltasPerSecond").asDouble(now.deltasPerSecond()),
                Duration.ofMillis(
                        json.path("firstTokenMillis").asLong(now.firstToken().toMillis())),
                Duration.ofMillis(
                        json.path("recordDelayMillis").asLong(now.recordDelay().toMillis())),
                json.path("stamped").asBoolean(now.stamped())));
        call.json(200, Json.object().put("settings", state.settings().toString()));
    }

    /// The next replies behave as if their prompt held the word.
    void nextReplies(Call call) throws IOException {
        ObjectNode json = call.json();
        for (int i = 0; i < json.path("count").asInt(1); i++) {
            state.planWord(json.path("word").asString(""));
        }
        call.json(200, Json.object());
    }

    /// Adds or replaces an entry of the catalogue; with `pricing` alone, only its price.
    void putModel(Call call) throws IOException {
        ObjectNode json = call.json();
        Model known = state.catalogue().find(json.path("id").asString(""));
        ObjectNode entry = known == null ? Json.object() : known.entry().deepCopy();
        entry.setAll(json);
        if (entry.path("pricing").isNull()) {
            entry.remove("pricing");
        }
        state.catalogue().put(entry);
        call.json(200, entry);
    }

    void removeModel(Call call) throws IOException {
        state.catalogue().remove(call.query("id", ""));
        call.json(200, Json.object());
    }

    /// Everything that was billed, also what no record shows yet.
    void bill(Call call) throws IOException {
        ObjectNode answer = Json.object();
        answer.put("totalCost", state.generations().billed());
        ArrayNode list = answer.putArray("generations");
        state.generations().all().forEach(list::add);
        call.json(200, answer);
    }
}
