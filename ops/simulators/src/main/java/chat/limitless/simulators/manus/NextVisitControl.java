package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/// `POST /_sim/manus/next-visit`: the next visit of the portal signs this person in without a click.
final class NextVisitControl implements Handler {
    private final ManusSimulator manus;

    NextVisitControl(ManusSimulator manus) {
        this.manus = manus;
    }

    @Override
    public void handle(Call call) throws IOException {
        Person person = person(call.json());
        manus.letNextVisitBe(person);
        call.json(200, Json.object().put("openId", person.openId()));
    }

    /// Name and e-mail; a person without an e-mail address has a `key` instead.
    static Person person(ObjectNode request) {
        String email = request.path("email").asString("");
        String name = request.path("name").asString(email.split("@", -1)[0]);
        return email.isEmpty() ? Person.nameless(request.path("key").asString(name), name) : Person.of(name, email);
    }
}
