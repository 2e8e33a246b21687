package chat.limitless.query.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// The part of each text in which the words stand, with the words marked.
final class Snippets extends UnifiedHighlighter {

    /// About two lines of a list, a third of it before the words.
    private static final int USUAL_CHARS = 140;

    private Snippets(Builder settings) {
        super(settings);
    }

    /// For each entry the one passage that fits best; a text without any of the words begins at its beginning.
    static List<List<TextPart>> of(IndexSearcher searcher, Analyzer analyzer, Query words, int[] entries)
            throws IOException {
        return parts(builder(searcher, analyzer).withBreakIterator(Snippets::passages), words, entries);
    }

    /// For each entry its whole text: for titles.
    static List<List<TextPart>> whole(IndexSearcher searcher, Analyzer analyzer, Query words, int[] entries)
            throws IOException {
        return parts(
                builder(searcher, analyzer)
                        .withBreakIterator(org.apache.lucene.search.uhighlight.WholeBreakIterator::new),
                words,
                entries);
    }

    private static BreakIterator passages() {
        return LengthGoalBreakIterator.createClosestToLength(
                BreakIterator.getWordInstance(Locale.ROOT), USUAL_CHARS, 0.3f);
    }

    private static List<List<TextPart>> parts(Builder settings, Query words, int[] entries) throws IOException {
        if (entries.length == 0) {
            return List.of();
        }
        var highlighter = new Snippets(settings.withFormatter(new Parts()).withMaxLength(Integer.MAX_VALUE - 1));
        var found = highlighter.highlightFieldsAsObjects(new String[] {Field.TEXT}, words, entries, new int[] {1});
        return inOrder(found);
    }

    @SuppressWarnings("unchecked")
    private static List<List<TextPart>> inOrder(Map<String, Object[]> found) {
        var all = new ArrayList<List<TextPart>>();
        for (var parts : found.getOrDefault(Field.TEXT, new Object[0])) {
            all.add(parts == null ? List.of() : (List<TextPart>) parts);
        }
        return all;
    }

    private static final class Parts extends PassageFormatter {

        @Override
        public List<TextPart> format(Passage[] passages, String text) {
            var parts = new ArrayList<TextPart>();
            for (var passage : passages) {
                int at = passage.getStartOffset();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = Math.max(at, passage.getMatchStarts()[i]);
                    // Pairs of characters overlap: together they are one hit.
                    int end = passage.getMatchEnds()[i];
                    while (i + 1 < passage.getNumMatches() && passage.getMatchStarts()[i + 1] <= end) {
                        i++;
                        end = Math.max(end, passage.getMatchEnds()[i]);
                    }
                    end = Math.min(end, passage.getEndOffset());
                    add(parts, text.substring(at, start), false);
                    add(parts, text.substring(start, Math.max(start, end)), true);
                    at = Math.max(at, end);
                }
                add(parts, text.substring(at, passage.getEndOffset()), false);
            }
            return parts;
        }

        private static void add(List<TextPart> parts, String text, boolean hit) {
            if (!text.isEmpty()) {
                parts.add(new TextPart(text, hit));
            }
        }
    }
}
