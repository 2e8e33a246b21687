package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Below `top` stand `left`, which goes on with `leaf`, and `right`.
class RemovedBranchesTest {

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final String unique = QuerySide.unique();
    private final ConversationId chat = new ConversationId("cnv_" + unique);

    @BeforeEach
    void write() {
        append(story.started(chat));
        say("top", null);
        say("left", "top");
        say("leaf", "left");
        say("right", "top");
    }

    @Test
    void a_removed_message_goes_with_all_that_was_said_below_it() {
        append(removed("left"));
        assertThat(shown()).containsExactly("top", "top", "right", "right");
    }

    @Test
    void it_comes_back_as_it_was() {
        append(removed("left"), restored("left"));
        assertThat(shown()).containsExactly("top", "top", "left", "left", "leaf", "leaf", "right", "right");
    }

    @Test
    void a_part_that_was_removed_before_stays_removed() {
        append(removed("leaf"), removed("left"), restored("left"));
        assertThat(shown()).containsExactly("top", "top", "left", "left", "right", "right");
    }

    @Test
    void the_first_message_takes_everything_with_it() {
        append(removed("top"));
        assertThat(shown()).isEmpty();
    }

    private void say(String name, @Nullable String below) {
        var parent = below == null ? null : reply(below);
        append(
                new MessagePosted(chat, person.id(), message(name), parent, PersonalText.of(name), 1, QuerySide.now()),
                story.requested(chat, message(name), reply(name), 1_000));
    }

    private BranchDeleted removed(String name) {
        return new BranchDeleted(chat, person.id(), message(name), QuerySide.now());
    }

    private BranchRestored restored(String name) {
        return new BranchRestored(chat, person.id(), message(name), QuerySide.now());
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

    /// The name of each message, once for itself and once for the reply to it.
    private List<String> shown() {
        return query
                .get(person, "/api/v1/conversations/" + chat.value() + "/messages")
                .body()
                .path("messages")
                .findValuesAsString("messageId")
                .stream()
                .map(id -> id.substring("msg_".length(), id.length() - unique.length()))
                .toList();
    }
}
