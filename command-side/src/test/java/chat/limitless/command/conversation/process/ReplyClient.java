package chat.limitless.command.conversation.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.command.testing.PublishedAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser of one person, as far as replies are concerned.
///
/// @param address what a proxy of ours says they come from
record ReplyClient(UserId user, String cookie, ReplyRig rig, String address) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /// A message as the browser keeps it until it is answered.
    record Message(
            String conversationId,
            String messageId,
            @Nullable String parentReplyId,
            String model,
            String text) {

        Message saying(String other) {
            return new Message(conversationId, messageId, parentReplyId, model, other);
        }
    }

    /// The same person somewhere else.
    ReplyClient from(String elsewhere) {
        return new ReplyClient(user, cookie, rig, elsewhere);
    }

    String startChat(ReplyRig.Instance at) {
        var id = rig.id("cnv_");
        expect(200, send(at, "PUT", "/api/v1/conversations/" + id, null));
        return id;
    }

    Message message(String conversationId, @Nullable String parentReplyId, String text) {
        return new Message(conversationId, rig.id("msg_"), parentReplyId, ReplyRig.MODEL, text);
    }

    /// Sends a message and reads the reply as a stream.
    ReplyStream post(ReplyRig.Instance at, Message message) {
        return postRaw(at, message.conversationId(), json(message));
    }

    /// Sends a body to a chat and reads the reply as a stream.
    ReplyStream postRaw(ReplyRig.Instance at, String conversationId, String body) {
        return stream(request(at, "POST", "/api/v1/conversations/" + conversationId + "/messages")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .method("POST", HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// Sends a message and does not wait for the reply.
    HttpResponse<String> postOnly(ReplyRig.Instance at, Message message) {
        return send(at, "POST", "/api/v1/conversations/" + message.conversationId() + "/messages", json(message));
    }

    ReplyStream resume(ReplyRig.Instance at, String replyId, int lastEventId) {
        var request =
                request(at, "GET", "/api/v1/replies/" + replyId + "/stream").header("Accept", "text/event-stream");
        if (lastEventId > 0) {
            request.header("Last-Event-ID", Integer.toString(lastEventId));
        }
        return stream(request.build());
    }

    HttpResponse<String> stop(ReplyRig.Instance at, String replyId) {
        return send(at, "POST", "/api/v1/replies/" + replyId + "/stop", null);
    }

    HttpResponse<String> send(ReplyRig.Instance at, String method, String path, @Nullable String body) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = request(at, method, path).method(method, publisher);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        var answer = exchange(request.build(), HttpResponse.BodyHandlers.ofString());
        PublishedAnswers.declare(answer);
        return answer;
    }

    JsonNode estimate(ReplyRig.Instance at, String text) {
        var body = JSON.writeValueAsString(Map.of("model", ReplyRig.MODEL, "text", text));
        var answer = send(at, "POST", "/api/v1/estimates", body);
        expect(200, answer);
        return JSON.readTree(answer.body());
    }

    static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.statusCode() + ": " + answer.body());
        }
    }

    private ReplyStream stream(HttpRequest request) {
        HttpResponse<InputStream> response = exchange(request, HttpResponse.BodyHandlers.ofInputStream());
        return new ReplyStream(response);
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(ReplyRig.Instance at, String method, String path) {
        return HttpRequest.newBuilder(URI.create(at.url() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("X-Forwarded-For", address)
                .header("Cookie", cookie + "; XSRF-TOKEN=rig")
                .header("X-XSRF-TOKEN", "rig");
    }

    private static String json(Message message) {
        var body = JSON.createObjectNode();
        body.put("messageId", message.messageId());
        if (message.parentReplyId() != null) {
            body.put("parentReplyId", message.parentReplyId());
        }
        body.put("model", message.model());
        body.put("text", message.text());
        return JSON.writeValueAsString(body);
    }
}
