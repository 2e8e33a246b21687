package chat.limitless.command.testing;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.platform.Ids;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A chat of one person with the provider played by the simulator, over HTTP, and what its replies cost.
///
/// @param id the conversation
public record Chat(CommandSideRig rig, Browser writer, String id) {

    /// The model that is asked.
    public static final String MODEL = "openai/gpt-4o-mini";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final BigDecimal PICO_PER_USD = BigDecimal.TEN.pow(12);

    /// Starts one.
    public static Chat of(CommandSideRig rig, Browser writer) {
        var chat = new Chat(rig, writer, rig.bean(Ids.class).next("cnv_"));
        expect(200, writer.put("/api/v1/conversations/" + chat.id()));
        return chat;
    }

    /// A message as a browser sends it.
    public ObjectNode message(@Nullable ReplyId parent, String text) {
        var body = JSON.createObjectNode();
        body.put("messageId", rig.bean(Ids.class).next("msg_"));
        if (parent != null) {
            body.put("parentReplyId", parent.value());
        }
        return body.put("model", MODEL).put("text", text);
    }

    /// Sends a message and does not read the reply.
    public Browser.Answer post(ObjectNode message) {
        return writer.send("POST", path(), message.toString());
    }

    /// Where messages are sent to.
    public String path() {
        return "/api/v1/conversations/" + id + "/messages";
    }

    /// Sends the first message; answers with the reply.
    public ReplyId say(String text) {
        return answer(null, text);
    }

    /// Sends a message below a reply; answers with the reply to it.
    public ReplyId answer(@Nullable ReplyId parent, String text) {
        var answer = expect(202, post(message(parent, text)));
        return new ReplyId(answer.json().path("replyId").asString());
    }

    /// How the hold of a reply ended, with a charge.
    public HoldSettled settled(ReplyId reply) {
        return ended(HoldSettled.class, reply, HoldSettled::holdId);
    }

    /// How the hold of a reply ended, without a charge.
    public HoldReleased released(ReplyId reply) {
        return ended(HoldReleased.class, reply, HoldReleased::holdId);
    }

    private <T> T ended(Class<T> type, ReplyId reply, Function<T, Object> hold) {
        await("end of " + reply)
                .atMost(SOON)
                .until(() -> find(type, reply, hold).isPresent());
        return find(type, reply, hold).orElseThrow();
    }

    private <T> Optional<T> find(Class<T> type, ReplyId reply, Function<T, Object> hold) {
        return account(type).stream()
                .filter(end -> hold.apply(end).equals(reply.holdId()))
                .findFirst();
    }

    /// What happened to the writer's account, of one kind.
    public <T> List<T> account(Class<T> type) {
        return rig.events(CreditAccountId.of(writer.userId()).value(), type);
    }

    /// What happened in the chat, of one kind.
    public <T extends DomainEvent> List<T> events(Class<T> type) {
        return rig.events(id, type);
    }

    /// What the provider billed for a generation, in 10^-12 US dollars.
    public long billedPicoUsd(@Nullable String generationId) {
        return rig.simulators().openRouter().generations().stream()
                .filter(generation -> generation.path("id").asString().equals(generationId))
                .findFirst()
                .orElseThrow()
                .path("total_cost")
                .asDecimal()
                .multiply(PICO_PER_USD)
                .longValueExact();
    }

    /// What the account says it has.
    public long availableMicros() {
        var question = JSON.createObjectNode().put("model", MODEL).put("text", "?");
        var answer = expect(200, writer.send("POST", "/api/v1/estimates", question.toString()));
        return answer.json().path("availableMicros").asLong();
    }

    private static Browser.Answer expect(int status, Browser.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("expected " + status + ", got " + answer.status() + ": "
                    + answer.response().body());
        }
        return answer;
    }
}
