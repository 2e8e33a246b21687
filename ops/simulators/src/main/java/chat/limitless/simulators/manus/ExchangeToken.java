package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.Json;
import java.io.IOException;
import java.time.Clock;
import tools.jackson.databind.node.ObjectNode;

/// `ExchangeToken`: a code for an access token.
final class ExchangeToken implements Handler {
    private final Grants grants;
    private final Clock clock;

    ExchangeToken(Grants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public void handle(Call call) throws IOException {
        ObjectNode request = call.json();
        if (!"authorization_code".equals(request.path("grantType").asString(""))) {
            ConnectErrors.refuse(call, 400, "unsupported grant_type");
            return;
        }
        Grants.Code code = grants.redeem(request.path("code").asString(""));
        if (code == null) {
            ConnectErrors.refuse(call, 400, "invalid authorization code");
        } else if (!code.appId().equals(request.path("clientId").asString(""))) {
            ConnectErrors.refuse(call, 400, "client_id mismatch");
        } else if (!code.redirectUri().equals(request.path("redirectUri").asString(""))) {
            ConnectErrors.refuse(call, 400, "redirect_uri mismatch");
        } else {
            call.json(200, answer(code));
        }
    }

    private ObjectNode answer(Grants.Code code) {
        ObjectNode answer = Json.object();
        answer.put("accessToken", grants.newToken(code.person(), code.appId()));
        answer.put("tokenType", "Bearer");
        answer.put("expiresIn", Grants.TOKEN_LIFETIME.toSeconds());
        answer.put("refreshToken", "");
        answer.put("scope", "openid profile email");
        answer.put(
                "idToken",
                SignedToken.issue(code.person(), code.appId(), clock.instant().plus(Grants.TOKEN_LIFETIME)));
        return answer;
    }
}
