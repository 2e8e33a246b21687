package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import java.io.IOException;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/// `GetUserInfoWithJwt`: who the application's own session belongs to.
final class GetUserInfoWithJwt implements Handler {
    private final People people;
    private final Clock clock;

    GetUserInfoWithJwt(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void handle(Call call) throws IOException {
        ObjectNode request = call.json();
        String projectId = request.path("projectId").asString("");
        ObjectNode claims = SignedToken.claims(request.path("jwtToken").asString(""));
        if (claims == null
                || claims.path("exp").asLong(0) <= clock.instant().getEpochSecond()
                || !projectId.equals(claims.path("appId").asString(projectId))) {
            ConnectErrors.refuse(call, 401, "invalid session token");
            return;
        }
        Person person = people.find(claims.path("openId").asString(""));
        if (person == null) {
            ConnectErrors.refuse(call, 404, "user not found");
            return;
        }
        call.json(200, UserInfo.of(person, projectId));
    }
}
