package chat.limitless.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.conversation.ConversationEvent.BranchDeleted;
import chat.limitless.api.conversation.ConversationEvent.BranchRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationDeleted;
import chat.limitless.api.conversation.ConversationEvent.ConversationRenamed;
import chat.limitless.api.conversation.ConversationEvent.ConversationRestored;
import chat.limitless.api.conversation.ConversationEvent.ConversationShelved;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationEvent.ReplyInterrupted;
import chat.limitless.api.conversation.ConversationEvent.TurnCopied;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.conversation.Shelf;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Answer;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Search over HTTP, as of the position of what was last said.
class SearchTest {

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final String unique = QuerySide.unique();
    private final ConversationId chat = new ConversationId("cnv_" + unique);
    private long position;

    @TempDir
    Path folder;

    @Test
    void finds_what_was_asked_and_what_was_answered_newest_first() {
        append(story.started(chat));
        say("question", null, "What is compound interest?", "Interest on interest.");

        var found = search("interest").body();

        assertThat(ids(found)).containsExactly("rpl_question" + unique, "msg_question" + unique);
        assertThat(found.path("said").path(0).path("kind").asString()).isEqualTo("reply");
        assertThat(found.path("said").path(0).path("model").asString()).isEqualTo("vendor/answered");
        assertThat(found.path("said").path(0).path("conversationId").asString()).isEqualTo(chat.value());
        assertThat(marked(found.path("said").path(0).path("text"))).isEqualTo("[Interest] on [interest].");
        assertThat(marked(found.path("said").path(1).path("text"))).isEqualTo("What is compound [interest]?");
    }

    @Test
    void finds_a_chat_by_its_last_title() {
        append(story.started(chat), titled("Savings plan"), titled("แผนออมเงินเดือน"));

        var found = search("ออมเงิน").body();

        assertThat(found.path("chats").findValuesAsString("conversationId")).containsExactly(chat.value());
        assertThat(marked(found.path("chats").path(0).path("title"))).isEqualTo("แผน[ออมเงิน]เดือน");
        assertThat(search("savings").body().path("chats")).isEmpty();
    }

    @Test
    void tells_the_title_and_the_shelf_of_the_chat_something_was_said_in() {
        append(story.started(chat), titled("Money"), shelved(Shelf.ARCHIVED));
        say("one", null, "A word", "An answer");

        var hit = search("word").body().path("said").path(0);

        assertThat(hit.path("title").asString()).isEqualTo("Money");
        assertThat(hit.path("shelf").asString()).isEqualTo("ARCHIVED");
    }

    @Test
    void shows_the_part_of_a_long_text_in_which_the_words_stand() {
        append(story.started(chat));
        say(
                "long",
                null,
                "Nothing here. ".repeat(500) + "The needle lies here. " + "Nothing there. ".repeat(500),
                "Ok");

        var shown = marked(search("needle").body().path("said").path(0).path("text"));

        assertThat(shown).contains("The [needle] lies here.").hasSizeLessThan(300);
    }

    @Test
    void nobody_finds_what_is_somebody_elses() {
        append(story.started(chat), titled("Interest of my own"));
        say("mine", null, "My interest", "Your interest");

        var stranger =
                query.get(query.person(), "/api/v1/search?q=interest", least()).body();

        assertThat(stranger.path("said")).isEmpty();
        assertThat(stranger.path("chats")).isEmpty();
    }

    @Test
    void a_deleted_chat_is_not_found_until_it_is_brought_back() {
        append(story.started(chat), titled("Interest"));
        say("one", null, "My interest", "Your interest");

        append(new ConversationDeleted(chat, person.id(), QuerySide.now()));
        assertThat(ids(search("interest").body())).isEmpty();
        assertThat(search("interest").body().path("chats")).isEmpty();

        append(new ConversationRestored(chat, person.id(), QuerySide.now()));
        assertThat(ids(search("interest").body())).hasSize(2);
        assertThat(search("interest").body().path("chats")).hasSize(1);
    }

    @Test
    void a_removed_branch_is_not_found_with_all_below_it_until_it_is_brought_back() {
        append(story.started(chat));
        say("top", null, "apple", "apple");
        say("left", "top", "apple", "apple");
        say("leaf", "left", "apple", "apple");
        say("right", "top", "apple", "apple");

        append(new BranchDeleted(chat, person.id(), message("left"), QuerySide.now()));
        assertThat(ids(search("apple").body()))
                .containsExactly("rpl_right" + unique, "msg_right" + unique, "rpl_top" + unique, "msg_top" + unique);

        append(new BranchRestored(chat, person.id(), message("left"), QuerySide.now()));
        assertThat(ids(search("apple").body())).hasSize(8);
    }

    @Test
    void what_was_said_before_an_answer_broke_off_is_found() {
        append(story.started(chat), story.posted(chat, message("m"), "Go on"));
        append(story.requested(chat, message("m"), reply("m"), 1_000));
        append(new ReplyInterrupted(
                chat,
                person.id(),
                reply("m"),
                PersonalText.of("Half of an orange"),
                null,
                "vendor/answered",
                "stopped",
                3,
                null,
                QuerySide.now()));

        assertThat(ids(search("orange").body())).containsExactly("rpl_m" + unique);
    }

    @Test
    void what_a_fork_begins_with_is_found_there_too_a_question_and_its_answer_on_one_page_each() {
        append(story.started(chat));
        append(new TurnCopied(
                chat,
                person.id(),
                new CopiedTurn(
                        message("copy"),
                        false,
                        null,
                        PersonalText.of("A cherry?"),
                        3,
                        QuerySide.now(),
                        reply("copy"),
                        "vendor/asked",
                        CopiedTurn.End.COMPLETED,
                        "stop",
                        PersonalText.of("A cherry."),
                        null,
                        "vendor/answered",
                        3,
                        QuerySide.now()),
                QuerySide.now()));

        var first = search("cherry&limit=1").body();

        assertThat(ids(first)).containsExactly("rpl_copy" + unique);
        assertThat(ids(search("cherry&limit=1&cursor="
                                + first.path("nextCursor").asString())
                        .body()))
                .containsExactly("msg_copy" + unique);
    }

    @Test
    void can_be_narrowed_to_a_shelf_a_model_and_a_time() {
        append(story.started(chat), titled("Pear tree"), shelved(Shelf.PINNED));
        say("one", null, "pear", "pear");

        assertThat(ids(search("pear&shelf=PINNED").body())).hasSize(2);
        assertThat(ids(search("pear&shelf=ARCHIVED").body())).isEmpty();
        assertThat(ids(search("pear&model=vendor/answered").body())).containsExactly("rpl_one" + unique);
        assertThat(search("pear&model=vendor/answered").body().path("chats")).isEmpty();
        assertThat(ids(search("pear&model=vendor/other").body())).isEmpty();
        assertThat(ids(search("pear&from=2020-01-01T00:00:00Z").body())).hasSize(2);
        assertThat(ids(search("pear&to=2020-01-01T00:00:00Z").body())).isEmpty();
        assertThat(ids(search("pear&from=2999-01-01T00:00:00Z").body())).isEmpty();
    }

    @Test
    void the_pages_go_on_where_they_ended_and_titles_come_once() {
        append(story.started(chat), titled("plum"));
        for (int i = 0; i < 5; i++) {
            say("n" + i, null, "plum " + i, "no fruit");
        }

        var all = new ArrayList<String>();
        var first = search("plum&limit=2").body();
        assertThat(first.path("chats")).hasSize(1);
        for (var page = first; ; ) {
            all.addAll(ids(page));
            if (page.path("nextCursor").isMissingNode()
                    || page.path("nextCursor").isNull()) {
                break;
            }
            page = search("plum&limit=2&cursor=" + page.path("nextCursor").asString())
                    .body();
            assertThat(page.path("chats")).isEmpty();
        }

        assertThat(all)
                .containsExactly(
                        "msg_n4" + unique, "msg_n3" + unique, "msg_n2" + unique, "msg_n1" + unique, "msg_n0" + unique);
    }

    @Test
    void a_question_without_a_word_finds_nothing_and_says_so() {
        var answer = search("%22%20%3F%20%22");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("said")).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_told() {
        assertThat(code(query.get(person, "/api/v1/search"))).isEqualTo("http.parameter-missing");
        assertThat(code(search("a&shelf=CELLAR"))).isEqualTo("http.parameter-malformed");
        assertThat(code(search("a&from=yesterday"))).isEqualTo("http.parameter-malformed");
        assertThat(code(search("a&limit=0"))).isEqualTo("http.parameter-malformed");
        assertThat(code(search("a&cursor=?"))).isEqualTo("http.parameter-malformed");
    }

    @Test
    void an_index_made_anew_finds_the_same() {
        append(story.started(chat), titled("Quince"), shelved(Shelf.PINNED));
        say("top", null, "quince", "quince");
        say("gone", "top", "quince", "quince");
        append(new BranchDeleted(chat, person.id(), message("gone"), QuerySide.now()));
        var asked = "/api/v1/search?q=quince";
        var here = query.get(person, asked, least()).body();

        var setting = "--limitless.search.directory=" + folder;
        for (int run = 0; run < 2; run++) {
            // The second time it goes on from what the first has kept.
            try (var another = query.startAnother(setting)) {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(
                                        another.get(person, asked, least()).body())
                                .isEqualTo(here));
            }
        }
        assertThat(ids(here)).containsExactly("rpl_top" + unique, "msg_top" + unique);
    }

    private void say(String name, @Nullable String below, String question, String answer) {
        append(
                new MessagePosted(
                        chat,
                        person.id(),
                        message(name),
                        below == null ? null : reply(below),
                        PersonalText.of(question),
                        1,
                        QuerySide.now()),
                story.requested(chat, message(name), reply(name), 1_000),
                story.completed(chat, reply(name), answer));
    }

    private ConversationRenamed titled(String title) {
        return new ConversationRenamed(chat, person.id(), PersonalText.of(title), false, QuerySide.now());
    }

    private ConversationShelved shelved(Shelf shelf) {
        return new ConversationShelved(chat, person.id(), shelf, QuerySide.now());
    }

    private MessageId message(String name) {
        return new MessageId("msg_" + name + unique);
    }

    private ReplyId reply(String name) {
        return new ReplyId("rpl_" + name + unique);
    }

    private void append(DomainEvent... events) {
        position = query.append(events);
    }

    private String[] least() {
        return new String[] {PositionHeaders.MIN_POSITION, PositionHeaders.encode(position)};
    }

    /// @param asked the words, and further parameters behind them
    private Answer search(String asked) {
        var cut = asked.indexOf('&') < 0 ? asked.length() : asked.indexOf('&');
        var words = asked.contains("%") ? asked : URLEncoder.encode(asked.substring(0, cut), StandardCharsets.UTF_8);
        return query.get(person, "/api/v1/search?q=" + words + asked.substring(cut), least());
    }

    private static String code(Answer answer) {
        return answer.body().path("code").asString("");
    }

    private static List<String> ids(JsonNode found) {
        return found.path("said").findValuesAsString("id");
    }

    private static String marked(JsonNode parts) {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(
                part.path("hit").asBoolean()
                        ? "[" + part.path("text").asString() + "]"
                        : part.path("text").asString()));
        return text.toString();
    }
}
