package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.ContinuationAsked;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The reply to `top` was stopped; `rest` continues it.
class ContinuedRepliesTest {

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final String unique = QuerySide.unique();
    private final ConversationId chat = new ConversationId("cnv_" + unique);

    @BeforeEach
    void write() {
        append(
                story.started(chat),
                story.posted(chat, message("top"), "question"),
                story.requested(chat, message("top"), reply("top"), 1_000),
                new ReplyInterrupted(
                        chat,
                        person.id(),
                        reply("top"),
                        PersonalText.of("half an "),
                        null,
                        "vendor/answered",
                        "stopped",
                        3,
                        null,
                        QuerySide.now()),
                new ContinuationAsked(chat, person.id(), message("rest"), reply("top"), QuerySide.now()),
                story.requested(chat, message("rest"), reply("rest"), 1_000),
                story.completed(chat, reply("rest"), "answer"));
    }

    @Test
    void a_rest_names_the_reply_it_continues_and_has_no_text_of_a_message() {
        var items = items();
        assertThat(items.findValuesAsString("kind")).containsExactly("message", "reply", "continuation", "reply");
        var asked = items.path(2);
        assertThat(asked.path("messageId").asString()).isEqualTo(message("rest").value());
        assertThat(asked.path("parentReplyId").asString())
                .isEqualTo(reply("top").value());
        assertThat(asked.hasNonNull("text")).isFalse();
        assertThat(asked.hasNonNull("replyId")).isFalse();
        var rest = items.path(3);
        assertThat(rest.path("messageId").asString()).isEqualTo(message("rest").value());
        assertThat(rest.path("text").asString()).isEqualTo("answer");
        assertThat(rest.path("leftOutMessages").asInt()).isEqualTo(4);
    }

    @Test
    void a_removed_rest_leaves_what_it_continued() {
        append(new BranchDeleted(chat, person.id(), message("rest"), QuerySide.now()));
        assertThat(items().findValuesAsString("kind")).containsExactly("message", "reply");
    }

    @Test
    void goes_with_the_message_it_belongs_to() {
        append(new BranchDeleted(chat, person.id(), message("top"), QuerySide.now()));
        assertThat(items()).isEmpty();
    }

    @Test
    void counts_as_the_last_time_somebody_wrote() {
        append(new ContinuationAsked(
                chat,
                person.id(),
                message("late"),
                reply("rest"),
                QuerySide.now().plusSeconds(60)));
        var before = query.get(person, "/api/v1/conversations/" + chat.value()).body();
        assertThat(Instant.parse(before.path("lastMessageAt").asString()))
                .isAfter(QuerySide.now().plusSeconds(30));
    }

    private JsonNode items() {
        return query.get(person, "/api/v1/conversations/" + chat.value() + "/messages")
                .body()
                .path("messages");
    }

    private MessageId message(String name) {
        return new MessageId("msg_" + name + unique);
    }

    private ReplyId reply(String name) {
        return new ReplyId("rpl_" + name + unique);
    }

    private void append(DomainEvent... events) {
        query.await(query.append(events));
    }
}
