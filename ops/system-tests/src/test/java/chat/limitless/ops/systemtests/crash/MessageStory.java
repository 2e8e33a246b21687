package chat.limitless.ops.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.api.conversation.ConversationEvent.ReplyFailed;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.prices.Usd;
import chat.limitless.command.prices.Pricing;
import chat.limitless.ops.systemtests.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/// Somebody sends a message and reads along; after the crash the message is sent again, as a browser does that never
/// heard of its answer.
final class MessageStory implements Story {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigDecimal PICO_PER_USD = BigDecimal.TEN.pow(12);

    private final CrashRig rig;
    private final Visitor writer;
    private final Outcome outcome;
    private final String conversationId = id("cnv_");
    private final String message;
    private int generationsBefore;

    /// What must be left of it.
    enum Outcome {
        /// Neither message nor reply nor charge.
        NEVER_POSTED("[[sim:deltas=60]] [[sim:rate=60]]"),
        /// A failed reply, and no charge: nothing of it could be kept.
        NOTHING_KEPT("[[sim:deltas=60]] [[sim:rate=60]]"),
        /// The text that was kept, at the provider's cost.
        INTERRUPTED("[[sim:deltas=60]] [[sim:rate=60]]"),
        /// All of the text, at the provider's cost.
        COMPLETED("[[sim:deltas=20]] [[sim:rate=60]]"),
        /// The same, where the cost is only in the provider's records.
        COMPLETED_WITHOUT_BILL("[[sim:deltas=20]] [[sim:rate=60]] [[sim:no-usage]]"),
        /// A failed reply, and no charge: the provider refused.
        REFUSED_BY_PROVIDER("[[sim:error-502]]");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    MessageStory(CrashRig rig, Visitor writer, Outcome outcome) {
        this.rig = rig;
        this.writer = writer;
        this.outcome = outcome;
        this.message = "{\"messageId\":\"%s\",\"model\":\"openai/gpt-4o-mini\",\"text\":\"Go on. %s\"}"
                .formatted(id("msg_"), outcome.words);
    }

    private static String id(String prefix) {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        return "%s%012x%s"
                .formatted(prefix, Clock.systemUTC().millis(), HexFormat.of().formatHex(random));
    }

    @Override
    public void prepare() {
        var answer = writer.put("/api/v1/conversations/" + conversationId, "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        generationsBefore = rig.simulators().openRouter().generations().size();
    }

    @Override
    public void act() {
        Story.unlessDead(this::sendAndRead);
    }

    private void sendAndRead() {
        var request = writer.request(path(), "Accept", "text/event-stream").post(RequestBody.create(message, JSON));
        try (var response = writer.streaming().newCall(request.build()).execute()) {
            response.body().string();
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private String path() {
        return "/api/v1/conversations/" + conversationId + "/messages";
    }

    @Override
    public void again() {
        // Sent again once it is over: until then the answer is to come later.
    }

    @Override
    public boolean isOver() {
        return rig.jdbc()
                        .sql("select count(*) from reply_run where user_id = ? and state in ('done', 'dropped')")
                        .param(writer.sessionUserId())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public void isRight() {
        var again = writer.post(path(), message, "Accept", "application/json");
        if (outcome == Outcome.NEVER_POSTED) {
            assertThat(again.json().path("code").asString()).isEqualTo("conversation.message-dropped");
        } else {
            assertThat(again.status()).as(again.body()).isIn(200, 202);
        }
        assertThat(rig.events(writer, MessagePosted.class)).hasSize(outcome == Outcome.NEVER_POSTED ? 0 : 1);
        assertThat(rig.simulators().openRouter().generations().size() - generationsBefore)
                .as("generations at the provider")
                .isBetween(0, 1);
        switch (outcome) {
            case NEVER_POSTED -> ends(0, 0, 0);
            case NOTHING_KEPT, REFUSED_BY_PROVIDER -> ends(0, 0, 1);
            case INTERRUPTED -> ends(0, 1, 0);
            case COMPLETED, COMPLETED_WITHOUT_BILL -> ends(1, 0, 0);
        }
        Balance.isRight(rig, writer);
    }

    private void ends(int completed, int interrupted, int failed) {
        assertThat(rig.events(writer, ReplyCompleted.class)).hasSize(completed);
        assertThat(rig.events(writer, ReplyInterrupted.class)).hasSize(interrupted);
        assertThat(rig.events(writer, ReplyFailed.class)).hasSize(failed);
        if (completed + interrupted == 0) {
            assertThat(rig.events(writer, HoldSettled.class)).isEmpty();
            assertThat(rig.events(writer, HoldReleased.class)).hasSameSizeAs(rig.events(writer, CreditsHeld.class));
        } else {
            assertThat(rig.events(writer, HoldSettled.class)).singleElement().satisfies(this::chargesTheProvidersCost);
        }
    }

    private void chargesTheProvidersCost(HoldSettled settled) {
        var bill = rig.simulators().openRouter().generations().stream()
                .filter(generation -> generation
                        .path("id")
                        .asString()
                        .equals(settled.receipt().generationId()))
                .findFirst()
                .orElseThrow();
        long cost = bill.path("total_cost").asDecimal().multiply(PICO_PER_USD).longValueExact();
        assertThat(settled.receipt().providerCostPicoUsd()).isEqualTo(cost).isPositive();
        long microsPerUsd = rig.jdbc()
                .sql("select micros_per_usd from reply_run where user_id = ?")
                .param(writer.sessionUserId())
                .query(Long.class)
                .single();
        assertThat(settled.spentMicros()).isEqualTo(Pricing.chargeMicros(Usd.ofPico(cost), microsPerUsd));
        assertThat(settled.overrunMicros()).isZero();
    }
}
