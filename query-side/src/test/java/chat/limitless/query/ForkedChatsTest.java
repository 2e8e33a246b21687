package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationForked;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A chat that began with a copied turn.
class ForkedChatsTest {

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final String unique = QuerySide.unique();
    private final ConversationId chat = new ConversationId("cnv_" + unique);
    private final MessageId message = new MessageId("msg_" + unique);

    @BeforeEach
    void write() {
        append(
                story.started(chat),
                new ConversationForked(
                        chat,
                        person.id(),
                        new ConversationId("cnv_origin" + unique),
                        new MessageId("msg_origin" + unique),
                        QuerySide.now()),
                story.copied(chat, message, new ReplyId("rpl_" + unique), "question"));
    }

    @Test
    void says_what_it_was_forked_from() {
        var forkedFrom = head().path("forkedFrom");
        assertThat(forkedFrom.path("conversationId").asString()).isEqualTo("cnv_origin" + unique);
        assertThat(forkedFrom.path("messageId").asString()).isEqualTo("msg_origin" + unique);
    }

    @Test
    void a_copied_turn_is_a_message_and_a_reply_that_nothing_was_paid_for() {
        var items = items();
        assertThat(items.findValuesAsString("kind")).containsExactly("message", "reply");
        assertThat(items.path(0).path("text").asString()).isEqualTo("question");
        var reply = items.path(1);
        assertThat(reply.path("messageId").asString()).isEqualTo(message.value());
        assertThat(reply.path("text").asString()).isEqualTo("answer to question");
        assertThat(reply.path("reasoning").asString()).isEqualTo("thoughts");
        assertThat(reply.path("status").asString()).isEqualTo("completed");
        assertThat(reply.path("finishReason").asString()).isEqualTo("stop");
        assertThat(reply.hasNonNull("receipt")).isFalse();
        assertThat(reply.hasNonNull("holdMicros")).isFalse();
        assertThat(head().path("running").asBoolean()).isFalse();
    }

    @Test
    void a_copied_turn_can_be_removed() {
        append(new BranchDeleted(chat, person.id(), message, QuerySide.now()));
        assertThat(items()).isEmpty();
    }

    @Test
    void stands_in_the_list_of_chats() {
        var listed = query.get(person, "/api/v1/conversations").body().path("conversations");
        assertThat(listed.findValuesAsString("conversationId")).contains(chat.value());
    }

    private JsonNode head() {
        return query.get(person, "/api/v1/conversations/" + chat.value()).body();
    }

    private JsonNode items() {
        return query.get(person, "/api/v1/conversations/" + chat.value() + "/messages")
                .body()
                .path("messages");
    }

    private void append(DomainEvent... events) {
        query.await(query.append(events));
    }
}
