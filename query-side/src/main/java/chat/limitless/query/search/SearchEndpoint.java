package chat.limitless.query.search;

import chat.limitless.api.conversation.Shelf;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.platform.web.Problem;
import chat.limitless.platform.web.ProblemCode;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.search.SearchChats.Found;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Finds the signed-in person's chats by their titles and by what was said in them.
@RestController
class SearchEndpoint {

    private static final int USUAL_LIMIT = 20;
    private static final int CHATS_SHOWN = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SearchIndex index;
    private final SearchFollower follower;

    SearchEndpoint(SearchIndex index, SearchFollower follower) {
        this.index = index;
        this.follower = follower;
    }

    /// What was found: some chats by their titles, on the first page only, and what was said, page by page.
    record SearchResult(
            List<ChatHit> chats,
            List<SaidHit> said,
            @Nullable String nextCursor) {}

    /// A chat by its title.
    record ChatHit(String conversationId, List<TextPart> title, Shelf shelf) {}

    /// A message (`kind` message) or an answer (`kind` reply); `id` is its own, `model` that of an answer.
    record SaidHit(
            String conversationId,
            @Nullable String title,
            Shelf shelf,
            String kind,
            String id,
            List<TextPart> text,
            @Nullable String model,
            Instant at) {}

    /// @param q words, each at least begun, or "word for word"; only its first 200 characters count
    /// @param model answers of this model only
    /// @param from said at this time or later
    /// @param to said before this time
    /// @param shelf chats that are kept here only
    @GetMapping("/api/v1/search")
    ResponseEntity<SearchResult> search(
            SignedIn user,
            MinPosition least,
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String model,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Shelf shelf,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var before = Cursor.position(cursor, Long.MAX_VALUE);
        if (follower.isBuilding()) {
            throw new Problem(
                    ProblemCode.SEARCH_BUILDING, Map.of("percent", follower.builtPercent()), Duration.ofSeconds(2));
        }
        if (!follower.awaitPosition(least.position(), PATIENCE)) {
            throw new Problem(ProblemCode.VIEW_BEHIND, Duration.ofSeconds(1));
        }
        var filter = new SearchFilter(user.id().value(), model, from, to, shelf);
        var words = SearchQuery.of(q, index.analyzer());
        return index.ask(least.position(), (searcher, position) -> {
            var result = words.isEmpty()
                    ? new SearchResult(List.of(), List.of(), null)
                    : result(searcher, filter, words.get(), before, rows);
            return Freshness.answer(position, result);
        });
    }

    private SearchResult result(IndexSearcher searcher, SearchFilter filter, Query words, long before, int rows)
            throws IOException {
        var search = new SearchChats(searcher, filter, words);
        var titles = before == Long.MAX_VALUE ? search.titles(CHATS_SHOWN) : List.<Found>of();
        var found = search.said(before, rows + 1);
        var said = Cursor.shown(found, rows);
        var chats = new HashSet<String>();
        titles.forEach(title -> chats.add(title.chat()));
        said.forEach(one -> chats.add(one.chat()));
        var shelves = search.shelvesOf(chats);
        var names = search.titlesOf(chats);

        var titleParts = Snippets.whole(searcher, index.analyzer(), words, entries(titles));
        var chatHits = new ArrayList<ChatHit>();
        for (int i = 0; i < titles.size(); i++) {
            var chat = titles.get(i).chat();
            chatHits.add(new ChatHit(chat, titleParts.get(i), shelves.getOrDefault(chat, Shelf.RECENT)));
        }
        var saidParts = Snippets.of(searcher, index.analyzer(), words, entries(said));
        var saidHits = new ArrayList<SaidHit>();
        for (int i = 0; i < said.size(); i++) {
            var one = said.get(i);
            saidHits.add(new SaidHit(
                    one.chat(),
                    names.get(one.chat()),
                    shelves.getOrDefault(one.chat(), Shelf.RECENT),
                    one.kind(),
                    one.id(),
                    saidParts.get(i),
                    one.model().isEmpty() ? null : one.model(),
                    one.at()));
        }
        return new SearchResult(chatHits, saidHits, Cursor.next(found, rows, Found::order));
    }

    private static int[] entries(List<Found> found) {
        return found.stream().mapToInt(Found::entry).toArray();
    }
}
