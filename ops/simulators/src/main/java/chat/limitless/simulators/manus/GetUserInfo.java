package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import java.io.IOException;

/// `GetUserInfo`: who the access token belongs to.
final class GetUserInfo implements Handler {
    private final Grants grants;
    private final People people;

    GetUserInfo(Grants grants, People people) {
        this.grants = grants;
        this.people = people;
    }

    @Override
    public void handle(Call call) throws IOException {
        Grants.Token token = grants.token(call.json().path("accessToken").asString(""));
        if (token == null) {
            ConnectErrors.refuse(call, 401, "invalid access token");
            return;
        }
        Person now = people.find(token.person().openId());
        call.json(200, UserInfo.of(now == null ? token.person() : now, token.appId()));
    }
}
