package chat.limitless.simulators.manus;

import static chat.limitless.simulators.http.WebPage.escaped;
import static chat.limitless.simulators.http.WebPage.hidden;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.WebPage;
import java.io.IOException;

/// `GET /app-auth`: the page on which a person signs in to an application.
final class Portal implements Handler {
    private final People people;
    private final RedirectRules rules;
    private final SignIn signIn;

    Portal(People people, RedirectRules rules, SignIn signIn) {
        this.people = people;
        this.rules = rules;
        this.signIn = signIn;
    }

    @Override
    public void handle(Call call) throws IOException {
        String refusal = SignIn.missing(call.query("appId"), call.query("state"));
        if (refusal == null) {
            refusal = rules.refusal(call.query("redirectUri"));
        }
        if (refusal != null) {
            call.html(400, SignIn.errorPage(refusal));
            return;
        }
        Person waiting = signIn.waiting();
        String email = call.query("_sim_email");
        if (waiting == null && email != null) {
            waiting = people.remember(Person.of(call.query("_sim_name", email.split("@")[0]), email));
        }
        if (waiting != null) {
            signIn.send(call, waiting, call.query("appId", ""), call.query("redirectUri", ""), call.query("state", ""));
            return;
        }
        call.html(200, page(call));
    }

    private String page(Call call) {
        String context = hidden("appId", call.query("appId", ""))
                + hidden("redirectUri", call.query("redirectUri", ""))
                + hidden("state", call.query("state", ""));
        StringBuilder content = new StringBuilder("<h1>Sign in with Manus</h1>")
                .append("<p class=\"soft\">An application asks who you are.</p>")
                .append("<h2 id=\"known\">Continue as</h2><ul aria-labelledby=\"known\">");
        for (Person person : people.all()) {
            content.append("<li><form method=\"post\" action=\"/app-auth/choose\">")
                    .append(context)
                    .append(hidden("openId", person.openId()))
                    .append("<button>")
                    .append(escaped(person.name().isEmpty() ? "(no name)" : person.name()))
                    .append(" <small>")
                    .append(escaped(person.email() == null ? "no e-mail address" : person.email()))
                    .append("</small></button></form></li>");
        }
        content.append("</ul><h2 id=\"other\">Somebody else</h2>")
                .append("<form method=\"post\" action=\"/app-auth/choose\" aria-labelledby=\"other\">")
                .append(context)
                .append("<label for=\"name\">Name</label><input id=\"name\" name=\"name\" autocomplete=\"off\">")
                .append("<label for=\"email\">E-mail</label>")
                .append("<input id=\"email\" name=\"email\" type=\"email\" required autocomplete=\"off\">")
                .append("<p></p><button class=\"main\">Sign in</button></form>");
        return WebPage.of("Sign in with Manus", content.toString());
    }
}
