package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/// Errors as Connect services write them: a code word and a message.
final class ConnectErrors {
    private ConnectErrors() {}

    static ObjectNode body(int status, String message) {
        String code = switch (status) {
            case 400 -> "invalid_argument";
            case 401 -> "unauthenticated";
            case 404 -> "not_found";
            case 429 -> "resource_exhausted";
            case 503 -> "unavailable";
            default -> "internal";
        };
        return Json.object().put("code", code).put("message", message);
    }

    static void refuse(Call call, int status, String message) throws IOException {
        call.json(status, body(status, message));
    }
}
