package chat.limitless.simulators.openrouter;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import java.io.IOException;

/// Lets only calls with a key through. Any key will do.
record Authorised(Handler next) implements Handler {
    @Override
    public void handle(Call call) throws IOException {
        if (call.bearer() == null) {
            OpenRouterErrors.refuse(call, 401);
        } else {
            next.handle(call);
        }
    }
}
