package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.WebPage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `POST /app-auth/choose`: the person was picked or typed; back to the application with a code.
final class SignIn implements Handler {
    private final People people;
    private final RedirectRules rules;
    private final Grants grants;
    private final AtomicReference<@Nullable Person> waiting = new AtomicReference<>();

    SignIn(People people, RedirectRules rules, Grants grants) {
        this.people = people;
        this.rules = rules;
        this.grants = grants;
    }

    @Override
    public void handle(Call call) throws IOException {
        Map<String, String> form = call.form();
        String appId = form.getOrDefault("appId", "");
        String redirectUri = form.getOrDefault("redirectUri", "");
        String state = form.getOrDefault("state", "");
        String refusal = missing(appId, state);
        if (refusal == null) {
            refusal = rules.refusal(redirectUri);
        }
        Person person = refusal == null ? chosen(form) : null;
        if (person == null) {
            call.html(400, errorPage(refusal == null ? "Please type an e-mail address." : refusal));
            return;
        }
        send(call, person, appId, redirectUri, state);
    }

    /// The next visit of the portal signs this person in without a click.
    void letNextVisitBe(Person person) {
        waiting.set(person);
    }

    @Nullable
    Person waiting() {
        return waiting.getAndSet(null);
    }

    void send(Call call, Person person, String appId, String redirectUri, String state) throws IOException {
        String code = grants.newCode(person, appId, redirectUri);
        String separator = redirectUri.contains("?") ? "&" : "?";
        call.redirect(302, redirectUri + separator + "code=" + encoded(code) + "&state=" + encoded(state));
    }

    static @Nullable String missing(@Nullable String appId, @Nullable String state) {
        if (appId == null || appId.isBlank()) {
            return "[internal] authorization failed: appId is required";
        }
        return state == null || state.isBlank() ? "[internal] authorization failed: state is required" : null;
    }

    static String errorPage(String text) {
        return WebPage.of(
                "Sign-in failed",
                "<h1>Sign-in failed</h1><p class=\"alert\" role=\"alert\">" + WebPage.escaped(text) + "</p>");
    }

    private @Nullable Person chosen(Map<String, String> form) {
        String openId = form.get("openId");
        if (openId != null) {
            return people.find(openId);
        }
        String email = form.getOrDefault("email", "").trim();
        if (!email.contains("@")) {
            return null;
        }
        String name = form.getOrDefault("name", "").trim();
        Person known = people.find(Person.openIdOf(email));
        if (known != null && name.isEmpty()) {
            return known;
        }
        return people.remember(Person.of(name.isEmpty() ? email.substring(0, email.indexOf('@')) : name, email));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
