package chat.limitless.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody types finds what somebody has said.
class SearchQueryTest {

    private static final WordsOfAllScripts WORDS = new WordsOfAllScripts();

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            interest          | Interest on interest
            inter             | Interest on interest
            interest compound | Compound interest
            COMPOUND          | compound interest
            cafe              | Meet me at the café
            café              | meet me at the CAFE
            "on interest"     | Interest on interest
            “on interest”     | Interest on interest
            max_line          | set max_line_length to 120
            e-mail            | write an e-mail to me
            e-ma              | write an e-mail to me
            don't             | I don’t know
            42                | the answer is 42
            ๔๒                | the answer is 42
            เครดิต            | ยอดเครดิตคงเหลือของคุณ
            เครดิ             | ยอดเครดิตคงเหลือของคุณ
            คงเหลือ           | ยอดเครดิตคงเหลือของคุณ
            ยอด คุณ           | ยอดเครดิตคงเหลือของคุณ
            ย                 | ยอดเครดิตคงเหลือของคุณ
            学                | 我在大学学习
            大学              | 我在大学学习
            プログラ          | プログラミング
            привет            | Привет, мир
            say "hello        | I say hello
            """)
    void finds(String typed, String said) throws IOException {
        assertThat(isFound(said, typed)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            interest bank     | Interest on interest
            terest            | Interest on interest
            "interest on on"  | Interest on interest
            "inter"           | Interest on interest
            a                 | an apple
            e-zine            | write an e-mail to me
            เครดิตการ์ด       | ยอดเครดิตคงเหลือของคุณ
            คุณยอด            | ยอดเครดิตคงเหลือของคุณ
            学大              | 我在大学学习
            """)
    void finds_not(String typed, String said) throws IOException {
        assertThat(isFound(said, typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "\"\"", "?!", "*", "\u200b", "- -"})
    void without_a_word_there_is_no_question(String typed) {
        assertThat(SearchQuery.of(typed, WORDS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "interest AND",
                "(interest",
                "interest:",
                "text:interest",
                "interest*",
                "inter~2",
                "+interest \\",
                "[a TO"
            })
    void no_character_means_anything(String typed) {
        assertThat(SearchQuery.of(typed, WORDS)).isPresent();
    }

    private static boolean isFound(String said, String typed) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(WORDS))) {
                var entry = new Document();
                entry.add(new TextField(Field.TEXT, said, Store.NO));
                writer.addDocument(entry);
            }
            try (var reader = DirectoryReader.open(directory)) {
                var query = SearchQuery.of(typed, WORDS).orElseThrow();
                return new IndexSearcher(reader).count(query) == 1;
            }
        }
    }
}
