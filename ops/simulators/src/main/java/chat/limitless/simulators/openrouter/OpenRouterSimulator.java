package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Faults;
import chat.limitless.simulators.http.RecordFile;
import chat.limitless.simulators.http.RequestLog;
import chat.limitless.simulators.http.Routes;
import chat.limitless.simulators.http.SimulatorServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The language model gateway.
public final class OpenRouterSimulator implements AutoCloseable {
    private static final int GENERATIONS_KEPT = 5_000;
    private final RecordFile file;
    private final OpenRouterState state;
    private final SimulatorServer server;

    /// Starts it.
    public OpenRouterSimulator(int port, @Nullable Path folder, Clock clock, Settings settings) throws IOException {
        file = RecordFile.open(folder, "openrouter-generations", GENERATIONS_KEPT);
        state = new OpenRouterState(new Generations(file, clock), clock, settings);
        AccountEndpoints account = new AccountEndpoints(state);
        OpenRouterControl control = new OpenRouterControl(state);
        Routes routes = new Routes()
                .add("GET", "/api/v1/models", new ModelsEndpoint(state))
                .add("POST", "/api/v1/chat/completions", new Authorised(new ChatCompletions(state)))
                .add("GET", "/api/v1/generation", new Authorised(new GenerationEndpoint(state)))
                .add("GET", "/api/v1/key", new Authorised(account::key))
                .add("GET", "/api/v1/credits", new Authorised(account::credits))
                .add("POST", "/_sim/openrouter/settings", control::settings)
                .add("POST", "/_sim/openrouter/next-replies", control::nextReplies)
                .add("POST", "/_sim/openrouter/models", control::putModel)
                .add("DELETE", "/_sim/openrouter/models", control::removeModel)
                .add("GET", "/_sim/openrouter/bill", control::bill);
        server = new SimulatorServer(port, routes, OpenRouterErrors::body);
    }

    /// The server's address. The API lies under [#apiUrl()].
    public String baseUrl() {
        return server.baseUrl();
    }

    /// What OPENROUTER_BASE_URL is set to.
    public String apiUrl() {
        return server.baseUrl() + "/api/v1";
    }

    /// Changes the pace for replies that begin from now on.
    public void change(Settings settings) {
        state.change(settings);
    }

    /// The next reply behaves as if its prompt held `[[sim:word]]`.
    public void letNextReply(String word) {
        state.planWord(word);
    }

    /// Adds or replaces an entry of the catalogue.
    public void putModel(ObjectNode entry) {
        state.catalogue().put(entry);
    }

    /// The records of all generations, oldest first.
    public List<ObjectNode> generations() {
        return state.generations().all();
    }

    /// What all generations cost together, in US dollars.
    public BigDecimal billed() {
        return state.generations().billed();
    }

    /// Faults for the next calls.
    public Faults faults() {
        return server.faults();
    }

    /// What was received.
    public RequestLog requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
        file.close();
    }
}
