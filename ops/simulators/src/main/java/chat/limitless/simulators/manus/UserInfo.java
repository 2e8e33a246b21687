package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Json;
import tools.jackson.databind.node.ObjectNode;

/// The answer of both user-info methods.
final class UserInfo {
    private UserInfo() {}

    static ObjectNode of(Person person, String projectId) {
        ObjectNode info = Json.object();
        info.put("openId", person.openId());
        info.put("projectId", projectId);
        info.put("name", person.name());
        info.put("email", person.email());
        info.put("platform", person.platform());
        info.put("loginMethod", person.loginMethod());
        info.putArray("platforms").add(person.platform());
        return info;
    }
}
