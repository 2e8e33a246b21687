package chat.limitless.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What somebody typed, as a question to the index. Every word has to be there, in any order; a word need not be typed
/// to its end. What stands in "quotation marks" has to be there word for word. No other character means anything, so
/// nothing that can be typed is wrong.
final class SearchQuery {

    /// Longer texts are cut: nobody looks for more, and every word costs.
    static final int MOST_CHARS = 200;

    private static final int MOST_PARTS = 12;
    /// A single letter begins too many words.
    private static final int SHORTEST_BEGINNING = 2;

    private static final Pattern PART = Pattern.compile("[\"“”„](?<quoted>[^\"“”„]*)[\"“”„]?|(?<word>[^\\s\"“”„]+)");

    private SearchQuery() {}

    /// The question; empty when there is no word in it.
    static Optional<Query> of(String typed, Analyzer analyzer) {
        var all = new BooleanQuery.Builder();
        var parts = PART.matcher(typed.substring(0, Math.min(typed.length(), MOST_CHARS)));
        int found = 0;
        while (parts.find() && found < MOST_PARTS) {
            var quoted = parts.group("quoted");
            var words = wordsOf(quoted == null ? parts.group("word") : quoted, analyzer);
            if (!words.isEmpty()) {
                all.add(quoted == null ? beginning(words) : exactly(words), Occur.MUST);
                found++;
            }
        }
        return found == 0 ? Optional.empty() : Optional.of(all.build());
    }

    /// What stands between two spaces may be several words to the index: `e-mail`, or a run of Thai.
    private static Query beginning(List<String> words) {
        var last = words.getLast();
        if (words.size() == 1) {
            return last.length() < SHORTEST_BEGINNING && !isUnspaced(last)
                    ? new TermQuery(new Term(Field.TEXT, last))
                    : new PrefixQuery(new Term(Field.TEXT, last));
        }
        if (isUnspaced(last) || last.length() < SHORTEST_BEGINNING) {
            return exactly(words);
        }
        return new BooleanQuery.Builder()
                .add(exactly(words.subList(0, words.size() - 1)), Occur.MUST)
                .add(new PrefixQuery(new Term(Field.TEXT, last)), Occur.MUST)
                .build();
    }

    /// Pairs of characters say where a text goes on; one more would begin anywhere.
    private static boolean isUnspaced(String word) {
        return word.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, HIRAGANA, KATAKANA, HAN, HANGUL -> true;
            default -> false;
        });
    }

    private static Query exactly(List<String> words) {
        return words.size() == 1
                ? new TermQuery(new Term(Field.TEXT, words.getFirst()))
                : new PhraseQuery(Field.TEXT, words.toArray(String[]::new));
    }

    private static List<String> wordsOf(String text, Analyzer analyzer) {
        var words = new ArrayList<String>();
        try (var tokens = analyzer.tokenStream(Field.TEXT, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
