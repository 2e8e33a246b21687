package chat.limitless.simulators.manus;

import chat.limitless.simulators.http.Call;
import chat.limitless.simulators.http.Faults;
import chat.limitless.simulators.http.Handler;
import chat.limitless.simulators.http.Json;
import chat.limitless.simulators.http.RecordFile;
import chat.limitless.simulators.http.RequestLog;
import chat.limitless.simulators.http.Routes;
import chat.limitless.simulators.http.SimulatorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Manus sign-in: the portal in the browser and the three methods behind it.
public final class ManusSimulator implements AutoCloseable {
    private static final String SERVICE = "/webdev.v1.WebDevAuthPublicService/";
    private static final int PEOPLE_KEPT = 500;
    private final RecordFile file;
    private final People people;
    private final RedirectRules rules;
    private final Grants grants;
    private final SignIn signIn;
    private final SimulatorServer server;

    /// Starts it.
    public ManusSimulator(int port, @Nullable Path folder, Clock clock, Duration codeLifetime, Set<String> domains)
            throws IOException {
        file = RecordFile.open(folder, "manus-people", PEOPLE_KEPT);
        people = new People(file);
        rules = new RedirectRules(domains);
        grants = new Grants(clock, codeLifetime);
        signIn = new SignIn(people, rules, grants);
        Routes routes = new Routes()
                .add("GET", "/app-auth", new Portal(people, rules, signIn))
                .add("POST", "/app-auth/choose", signIn)
                .add("POST", SERVICE + "ExchangeToken", new ExchangeToken(grants, clock))
                .add("POST", SERVICE + "GetUserInfo", new GetUserInfo(grants, people))
                .add("POST", SERVICE + "GetUserInfoWithJwt", new GetUserInfoWithJwt(people, clock))
                .add("POST", "/_sim/manus/codes", new CodesControl(this))
                .add("POST", "/_sim/manus/next-visit", new NextVisitControl(this))
                .add("POST", "/_sim/manus/domains", allowDomain());
        server = new SimulatorServer(port, routes, ConnectErrors::body);
    }

    /// Both the portal and the service are here.
    public String baseUrl() {
        return server.baseUrl();
    }

    /// A code as the portal would hand it out.
    public String newCode(Person person, String appId, String redirectUri) {
        return grants.newCode(people.remember(person), appId, redirectUri);
    }

    /// The next visit of the portal signs this person in without a click.
    public void letNextVisitBe(Person person) {
        signIn.letNextVisitBe(people.remember(person));
    }

    /// Registers a domain for redirects.
    public void allowDomain(String domain) {
        rules.allow(domain);
    }

    /// Faults for the next calls.
    public Faults faults() {
        return server.faults();
    }

    /// What was received.
    public RequestLog requests() {
        return server.requests();
    }

    @Override
    public void close() {
        server.close();
        file.close();
    }

    private Handler allowDomain() {
        return (Call call) -> {
            String domain = call.json().path("domain").asString("");
            rules.allow(domain);
            call.json(200, Json.object().put("domain", domain));
        };
    }
}
