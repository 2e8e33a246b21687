package chat.limitless.command.external.manus;

import chat.limitless.command.accounts.port.Identity;
import chat.limitless.command.accounts.port.IdentityProvider;
import chat.limitless.command.accounts.port.IdentityProviderFailure;
import chat.limitless.command.accounts.port.IdentityUnknown;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Signs people in with Manus OAuth. Both generations of the protocol make the same two calls; they differ in what
/// the answers hold.
@Component
class ManusIdentityProvider implements IdentityProvider {

    private static final String ISSUER = "manus";
    private static final String SERVICE = "webdev.v1.WebDevAuthPublicService";
    private static final MediaType JSON = MediaType.get("application/json");

    /// Say nothing about the person: the provider was slow, or had too many calls.
    private static final Set<Integer> TRY_LATER = Set.of(408, 429);

    private final ManusProperties properties;
    private final OkHttpClient client;
    private final JsonMapper mapper;

    ManusIdentityProvider(ManusProperties properties, JsonMapper mapper) {
        this.properties = properties;
        this.mapper = mapper;
        this.client = new OkHttpClient.Builder()
                .callTimeout(properties.timeout())
                // A code is worth one exchange: never sent twice unasked.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }

    /// The answer of ExchangeToken, as far as we need it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(@Nullable String accessToken) {}

    @Override
    public URI signInPage(String redirectUri, String state) {
        return HttpUrl.get(properties.portalUrl())
                .newBuilder()
                .addPathSegment("app-auth")
                .addQueryParameter("appId", properties.appId())
                .addQueryParameter("redirectUri", redirectUri)
                .addQueryParameter("state", state)
                .addQueryParameter("type", "signIn")
                .build()
                .uri();
    }

    @Override
    public Identity identify(String code, String redirectUri) {
        var token = call(
                "ExchangeToken",
                Map.of(
                        "grantType",
                        "authorization_code",
                        "code",
                        code,
                        "clientId",
                        properties.appId(),
                        "redirectUri",
                        redirectUri),
                Token.class);
        if (token.accessToken() == null || token.accessToken().isBlank()) {
            throw new IdentityUnknown("no access token");
        }
        var info = call("GetUserInfo", Map.of("accessToken", token.accessToken()), ManusUserInfo.class);
        if (info.openId() == null || info.openId().isBlank()) {
            throw new IdentityUnknown("no openId");
        }
        return new Identity(
                ISSUER,
                info.openId(),
                info.name() == null ? "" : info.name().strip(),
                info.email() == null || info.email().isBlank()
                        ? null
                        : info.email().strip(),
                info.method());
    }

    private <T> T call(String method, Map<String, String> body, Class<T> answerType) {
        var url = HttpUrl.get(properties.serverUrl())
                .newBuilder()
                .addPathSegment(SERVICE)
                .addPathSegment(method)
                .build();
        var request = new Request.Builder()
                .url(url)
                .post(RequestBody.create(mapper.writeValueAsBytes(body), JSON))
                .build();
        try (var response = client.newCall(request).execute()) {
            if (response.code() >= 400 && response.code() < 500 && !TRY_LATER.contains(response.code())) {
                throw new IdentityUnknown(method + " answered " + response.code());
            }
            if (!response.isSuccessful()) {
                throw new IdentityProviderFailure(method + " answered " + response.code());
            }
            var answer = mapper.readValue(response.body().bytes(), answerType);
            if (answer == null) {
                throw new IdentityProviderFailure(method + " answered with nothing");
            }
            return answer;
        } catch (IOException | JacksonException e) {
            throw new IdentityProviderFailure(method + " could not be asked", e);
        }
    }

    @Override
    public boolean isOwner(Identity identity) {
        return !properties.ownerOpenId().isBlank() && properties.ownerOpenId().equals(identity.externalId());
    }
}
