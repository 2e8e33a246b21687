package chat.limitless.simulators.forge;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Faults;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.Routes;
import chat.limitless.simulators.http.SimulatorServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/// Images and presigned storage of the Forge API. Objects live in memory.
public final class ForgeSimulator implements AutoCloseable {
    private static final String PRESIGN = "/v1/storage/presign/";
    private final Map<String, Stored> objects = new ConcurrentHashMap<>();
    private final SimulatorServer server;

    private record Stored(String contentType, byte[] bytes) {}

    /// Starts it.
    public ForgeSimulator(int port) throws IOException {
        Routes routes = new Routes()
                .add("POST", "/images.v1.ImageService/GenerateImage", authorised(this::generate))
                .add("GET", PRESIGN + "put", authorised(this::presign))
                .add("GET", PRESIGN + "get", authorised(this::presign))
                .add("PUT", "/objects/{key*}", this::put)
                .add("GET", "/objects/{key*}", this::get);
        server = new SimulatorServer(port, routes, ForgeSimulator::error);
    }

    /// What BUILT_IN_FORGE_API_URL is set to.
    public String baseUrl() {
        return server.baseUrl();
    }

    /// Faults for the next calls.
    public Faults faults() {
        return server.faults();
    }

    @Override
    public void close() {
        server.close();
    }

    private void generate(Call call) throws IOException {
        String prompt = call.json().path("prompt").asString("");
        if (prompt.isBlank()) {
            call.json(400, error(400, "prompt is required"));
            return;
        }
        ObjectNode answer = Json.object();
        answer.putObject("image")
                .put("b64Json", Base64.getEncoder().encodeToString(Picture.of(prompt)))
                .put("mimeType", "image/png");
        call.json(200, answer);
    }

    private void presign(Call call) throws IOException {
        String path = call.query("path", "");
        if (path.isBlank() || path.contains("..")) {
            call.json(400, error(400, "path is required"));
            return;
        }
        String key = URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/");
        call.json(200, Json.object().put("url", baseUrl() + "/objects/" + key));
    }

    private void put(Call call) throws IOException {
        String type = call.header("Content-Type");
        objects.put(call.pathValue("key"), new Stored(type == null ? "application/octet-stream" : type, call.bytes()));
        call.bytes(200, "text/plain", new byte[0]);
    }

    private void get(Call call) throws IOException {
        Stored stored = objects.get(call.pathValue("key"));
        if (stored == null) {
            call.json(404, error(404, "not found"));
        } else {
            call.bytes(200, stored.contentType, stored.bytes);
        }
    }

    private static Handler authorised(Handler next) {
        return call -> {
            if (call.bearer() == null) {
                call.json(401, error(401, "missing api key"));
            } else {
                next.handle(call);
            }
        };
    }

    private static ObjectNode error(int status, String message) {
        return Json.object()
                .put("code", status == 401 ? "unauthenticated" : "invalid_argument")
                .put("message", message);
    }
}
