package chat.limitless.ops.systemtests;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/// A person who writes messages to the command-side instances of their choice.
///
/// @param visitor with the session
/// @param userId who it is
record Writer(Visitor visitor, String userId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MODEL = "openai/gpt-4o-mini";

    /// A message about to be sent.
    record Message(String conversationId, String json) {}

    static Writer signIn(CommandSides sides, String name, String email) {
        var visitor =
                new Visitor(sides.address()).signIn(sides.simulators().manus().baseUrl(), name, email);
        return new Writer(visitor, visitor.sessionUserId());
    }

    OkHttpClient streaming() {
        return visitor.streaming();
    }

    /// What the account has, asked of the account itself.
    long availableMicros(CommandSides.Instance instance) {
        var question = JSON.createObjectNode().put("model", MODEL).put("text", "?");
        var answer = visitor.send(visitor.requestTo(instance.address(), "/api/v1/estimates")
                .post(RequestBody.create(question.toString(), JSON_TYPE))
                .build());
        return answer.status() == 200 ? answer.json().path("availableMicros").asLong() : 0;
    }

    /// Starts a chat and writes its first message.
    Message newMessage(CommandSides.Instance instance, String text) {
        var conversationId = id("cnv_");
        var answer = visitor.send(visitor.requestTo(instance.address(), "/api/v1/conversations/" + conversationId)
                .put(RequestBody.create("{}", JSON_TYPE))
                .build());
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
        var json = JSON.createObjectNode()
                .put("messageId", id("msg_"))
                .put("model", MODEL)
                .put("text", text);
        return new Message(conversationId, json.toString());
    }

    /// Sends a message; the answer is the stream of its reply.
    Request.Builder post(CommandSides.Instance instance, Message message) {
        return visitor.requestTo(instance.address(), "/api/v1/conversations/" + message.conversationId() + "/messages")
                .post(RequestBody.create(message.json(), JSON_TYPE));
    }

    /// Reads a reply.
    Request.Builder stream(CommandSides.Instance instance, String replyId) {
        return visitor.requestTo(instance.address(), "/api/v1/replies/" + replyId + "/stream");
    }

    private static String id(String prefix) {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        return "%s%012x%s"
                .formatted(prefix, Clock.systemUTC().millis(), HexFormat.of().formatHex(random));
    }
}
