package chat.limitless.query.live;

import chat.limitless.platform.signin.SessionTokens;
import chat.limitless.platform.signin.SignInRegistry;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.Answers;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// A stream of what has changed for the signed-in person: `event: change` with topic, id and position. Ends with the
/// sign-in. Each stream waits on a virtual thread of its own, so that a slow browser holds up nobody else.
@RestController
class LiveEndpoint {

    /// A browser that has vanished is only noticed when something is written.
    static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LiveClients clients;
    private final SignInRegistry signIns;
    private final Clock clock;

    LiveEndpoint(LiveClients clients, SignInRegistry signIns, Clock clock) {
        this.clients = clients;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Answers(stream = true)
    @GetMapping(value = "/api/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void live(SignedIn user, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var client = new LiveClient(user);
        clients.add(client);
        try {
            write(response, "retry: 1000\n\n: listening\n\n");
            serve(client, response);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }

    private void serve(LiveClient client, HttpServletResponse response) throws IOException, InterruptedException {
        while (!client.isClosed() && isSignedIn(client)) {
            var changes = client.take(HEARTBEAT);
            if (changes.isEmpty()) {
                write(response, ": heartbeat\n\n");
                continue;
            }
            var text = new StringBuilder();
            for (var change : changes) {
                text.append("event: change\ndata: ")
                        .append(JSON.writeValueAsString(change))
                        .append("\n\n");
            }
            write(response, text.toString());
        }
    }

    private boolean isSignedIn(LiveClient client) {
        // Ends are told to the client as they come; this look is for one that came while the client was added.
        var now = clock.instant();
        var user = client.user();
        return signIns.find(new SessionTokens.Session(user.id(), user.signIn(), now, now))
                .isPresent();
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
