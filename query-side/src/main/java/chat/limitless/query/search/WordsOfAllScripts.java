package chat.limitless.query.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Cuts a text into words, the same for what is kept and for what is looked for: without regard to case, accents, the
/// width of letters and the script of digits. Nothing is stemmed and no word is too common: what is typed is found.
final class WordsOfAllScripts extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new CJKBigramFilter(new ThaiPairs(folded(words))));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream word) {
        return folded(word);
    }

    private static TokenStream folded(TokenStream words) {
        return new ASCIIFoldingFilter(new DecimalDigitFilter(new CJKWidthFilter(new LowerCaseFilter(words))));
    }
}
