package chat.limitless.query.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/// Cuts what is written without spaces between words (Thai, Lao, Khmer, Burmese) into pairs of characters that overlap.
/// Pairs that follow each other find any part of a text, also a word that is not typed to its end; a dictionary cuts
/// half a word elsewhere than the whole one, and finds it only once it is whole. The same is done for Chinese and
/// Japanese by Lucene's own filter.
final class ThaiPairs extends TokenFilter {

    private static final String UNSPACED = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private @Nullable State rest;
    private String run = "";
    private int next;

    ThaiPairs(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (rest != null) {
            restoreState(rest);
            increment.setPositionIncrement(1);
            pair();
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(UNSPACED) && term.length() > 2) {
            run = term.toString();
            next = 0;
            rest = captureState();
            pair();
        }
        return true;
    }

    /// Makes the token the next pair of the run. The run has one place in the text for each of its characters.
    private void pair() {
        var start = offset.startOffset();
        term.setEmpty().append(run, next, next + 2);
        offset.setOffset(start + next, start + next + 2);
        next++;
        if (next + 2 > run.length()) {
            rest = null;
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        rest = null;
    }
}
