package chat.limitless.query.search;

import chat.limitless.api.conversation.Shelf;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// One search as of one state of the index: the owner's chats by their titles, and what was said in them, the newest
/// first.
final class SearchChats {

    private static final Sort NEWEST = new Sort(new SortField(Field.ORDER, SortField.Type.LONG, true));
    private static final int CHATS_MOST = 100_000;

    private final IndexSearcher searcher;
    private final SearchFilter filter;
    private final Query words;

    SearchChats(IndexSearcher searcher, SearchFilter filter, Query words) {
        this.searcher = searcher;
        this.filter = filter;
        this.words = words;
    }

    /// An entry that was found.
    ///
    /// @param entry its number in this state of the index
    /// @param kind one of the kinds of [Field]
    /// @param id of the message or reply
    /// @param chat id of the chat
    /// @param model that answered; empty for what the owner wrote
    /// @param at when it was said
    /// @param order place in the order of the log
    record Found(int entry, String kind, String id, String chat, String model, Instant at, long order) {}

    /// The newest titles, at most so many. A title is no answer of any model.
    List<Found> titles(int most) throws IOException {
        return filter.model() != null ? List.of() : found(matching(Field.A_TITLE), Long.MAX_VALUE, most);
    }

    /// What was said before the place in the order, newest first.
    List<Found> said(long before, int most) throws IOException {
        return found(matching(Field.A_MESSAGE, Field.A_REPLY), before, most);
    }

    private List<Found> found(Query query, long before, int most) throws IOException {
        int entries = searcher.getIndexReader().maxDoc();
        if (entries == 0) {
            return List.of();
        }
        // Every place in the order is that of one entry, so the number of the entry need not decide.
        var behind = new FieldDoc(entries - 1, Float.NaN, new Object[] {before});
        var hits = searcher.searchAfter(behind, query, most, NEWEST).scoreDocs;
        var stored = searcher.storedFields();
        var found = new ArrayList<Found>(hits.length);
        for (var hit : hits) {
            var entry = stored.document(
                    hit.doc, Set.of(Field.KIND, Field.ID, Field.CHAT, Field.MODEL, Field.AT, Field.ORDER));
            var model = entry.get(Field.MODEL);
            found.add(new Found(
                    hit.doc,
                    entry.get(Field.KIND),
                    entry.get(Field.ID),
                    entry.get(Field.CHAT),
                    model == null ? "" : model,
                    Instant.EPOCH.plus(Long.parseLong(entry.get(Field.AT)), ChronoUnit.MICROS),
                    Long.parseLong(entry.get(Field.ORDER))));
        }
        return found;
    }

    private Query matching(String... kinds) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(owned(), Occur.FILTER)
                .add(words, Occur.FILTER)
                .add(set(Field.KIND, List.of(kinds)), Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(Field.HIDDEN, 0), Occur.FILTER);
        if (filter.model() != null) {
            query.add(new TermQuery(new Term(Field.MODEL, filter.model())), Occur.FILTER);
        }
        if (filter.from() != null || filter.to() != null) {
            var from = filter.from() == null ? Long.MIN_VALUE : micros(filter.from());
            var to = filter.to() == null ? Long.MAX_VALUE : micros(filter.to()) - 1;
            query.add(LongField.newRangeQuery(Field.AT, from, to), Occur.FILTER);
        }
        var deleted = chats(Field.DELETED, 1);
        if (!deleted.isEmpty()) {
            query.add(KeywordField.newSetQuery(Field.CHAT, deleted), Occur.MUST_NOT);
        }
        if (filter.shelf() != null) {
            var kept = chats(Field.SHELF, filter.shelf().ordinal());
            query.add(KeywordField.newSetQuery(Field.CHAT, kept), Occur.FILTER);
        }
        return query.build();
    }

    private Query owned() {
        return new TermQuery(new Term(Field.OWNER, filter.ownerId()));
    }

    /// The owner's chats of which the field has the value.
    private List<BytesRef> chats(String field, long value) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(owned(), Occur.FILTER)
                .add(new TermQuery(new Term(Field.KIND, Field.A_CHAT)), Occur.FILTER)
                .add(NumericDocValuesField.newSlowExactQuery(field, value), Occur.FILTER)
                .build();
        var hits = searcher.search(query, CHATS_MOST, Sort.INDEXORDER).scoreDocs;
        var ids = new ArrayList<BytesRef>(hits.length);
        var values = MultiDocValues.getSortedSetValues(searcher.getIndexReader(), Field.CHAT);
        for (var hit : hits) {
            if (values != null && values.advanceExact(hit.doc)) {
                ids.add(BytesRef.deepCopyOf(values.lookupOrd(values.nextOrd())));
            }
        }
        return ids;
    }

    /// What the chats are called; those without a title are left out.
    Map<String, String> titlesOf(Set<String> chats) throws IOException {
        var titles = new HashMap<String, String>();
        var stored = searcher.storedFields();
        for (var hit : byId(chats.stream().map(Field::titleOf))) {
            var entry = stored.document(hit.doc, Set.of(Field.CHAT, Field.TEXT));
            titles.put(entry.get(Field.CHAT), entry.get(Field.TEXT));
        }
        return titles;
    }

    /// Where the chats are kept.
    Map<String, Shelf> shelvesOf(Set<String> chats) throws IOException {
        var shelves = new HashMap<String, Shelf>();
        var stored = searcher.storedFields();
        var hits = new ArrayList<>(byId(chats.stream()));
        hits.sort((one, other) -> Integer.compare(one.doc, other.doc));
        var values = MultiDocValues.getNumericValues(searcher.getIndexReader(), Field.SHELF);
        for (var hit : hits) {
            if (values != null && values.advanceExact(hit.doc)) {
                var chat = stored.document(hit.doc, Set.of(Field.CHAT)).get(Field.CHAT);
                shelves.put(chat, Shelf.values()[(int) values.longValue()]);
            }
        }
        return shelves;
    }

    private List<ScoreDoc> byId(Stream<String> ids) throws IOException {
        var wanted = new HashSet<>(ids.toList());
        return wanted.isEmpty() ? List.of() : List.of(searcher.search(set(Field.ID, wanted), wanted.size()).scoreDocs);
    }

    private static Query set(String field, Iterable<String> values) {
        var terms = new ArrayList<BytesRef>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        return new TermInSetQuery(field, terms);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
