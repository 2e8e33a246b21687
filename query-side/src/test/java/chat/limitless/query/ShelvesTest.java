package chat.limitless.query;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationShelved;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.Shelf;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A chat is listed where its owner keeps it, and nowhere else.
class ShelvesTest {

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());

    @Test
    void each_chat_stands_on_one_shelf() {
        var recent = written();
        var pinned = written();
        var archived = written();
        append(shelved(pinned, Shelf.PINNED), shelved(archived, Shelf.PINNED), shelved(archived, Shelf.ARCHIVED));

        assertThat(list("")).containsExactly(recent.value());
        assertThat(list("?shelf=RECENT")).containsExactly(recent.value());
        assertThat(list("?shelf=PINNED")).containsExactly(pinned.value());
        assertThat(list("?shelf=ARCHIVED")).containsExactly(archived.value());
        assertThat(query.get(person, "/api/v1/conversations/" + archived.value())
                        .body()
                        .path("shelf")
                        .asString())
                .isEqualTo("ARCHIVED");
    }

    @Test
    void a_chat_that_is_brought_back_stands_where_it_stood() {
        var pinned = written();
        append(shelved(pinned, Shelf.PINNED), new ConversationDeleted(pinned, person.id(), QuerySide.now()));
        assertThat(list("?shelf=PINNED")).isEmpty();

        append(new ConversationRestored(pinned, person.id(), QuerySide.now()));

        assertThat(list("?shelf=PINNED")).containsExactly(pinned.value());
        assertThat(list("")).isEmpty();
    }

    @Test
    void the_pages_of_a_shelf_go_on_where_they_ended() {
        var first = written();
        var second = written();
        var third = written();
        Stream.of(first, second, third).forEach(chat -> append(shelved(chat, Shelf.ARCHIVED)));

        var page = query.get(person, "/api/v1/conversations?shelf=ARCHIVED&limit=2")
                .body();
        var cursor = page.path("nextCursor").asString();

        assertThat(page.path("conversations").findValuesAsString("conversationId"))
                .containsExactly(third.value(), second.value());
        assertThat(list("?shelf=ARCHIVED&limit=2&cursor=" + cursor)).containsExactly(first.value());
    }

    @Test
    void a_shelf_nobody_has_is_refused() {
        var answer = query.get(person, "/api/v1/conversations?shelf=CELLAR");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asString()).isEqualTo("http.parameter-malformed");
    }

    private ConversationId written() {
        var chat = new ConversationId("cnv_" + QuerySide.unique());
        append(story.started(chat), story.posted(chat, new MessageId("msg_" + QuerySide.unique()), "hello"));
        return chat;
    }

    private ConversationShelved shelved(ConversationId chat, Shelf shelf) {
        return new ConversationShelved(chat, person.id(), shelf, QuerySide.now());
    }

    private void append(DomainEvent... events) {
        query.await(query.append(events));
    }

    private List<String> list(String parameters) {
        return query.get(person, "/api/v1/conversations" + parameters)
                .body()
                .path("conversations")
                .findValuesAsString("conversationId");
    }
}
