package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/// `POST /_sim/manus/codes`: a code without the portal, for tests.
final class CodesControl implements Handler {
    private final ManusSimulator manus;

    CodesControl(ManusSimulator manus) {
        this.manus = manus;
    }

    @Override
    public void handle(Call call) throws IOException {
        ObjectNode request = call.json();
        Person person = NextVisitControl.person(request);
        String code = manus.newCode(
                person,
                request.path("appId").asString(""),
                request.path("redirectUri").asString(""));
        call.json(200, Json.object().put("code", code).put("openId", person.openId()));
    }
}
