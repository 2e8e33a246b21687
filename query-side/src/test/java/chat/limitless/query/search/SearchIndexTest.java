package chat.limitless.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An index goes on where it stood, or is made anew; it never tells of a position that it has not kept.
class SearchIndexTest {

    @TempDir
    Path folder;

    @Test
    void goes_on_where_it_was_closed() throws IOException {
        filledUpTo(7);

        try (var index = open(10)) {
            assertThat(index.position()).isEqualTo(7);
            assertThat(entries(index)).isEqualTo(1);
        }
    }

    @Test
    void goes_back_to_what_it_had_made_durable() throws IOException {
        var index = open(10);
        put(index, 3);
        index.commit();
        put(index, 4);
        // As a process that dies: what was not made durable is lost.
        index.writer().rollback();

        try (var again = open(10)) {
            assertThat(again.position()).isEqualTo(3);
            assertThat(entries(again)).isEqualTo(1);
        }
    }

    @Test
    void is_made_anew_when_it_is_of_another_version() throws IOException {
        var index = open(10);
        put(index, 7);
        index.writer().setLiveCommitData(Map.of("version", "0", "position", "7").entrySet());
        index.writer().commit();
        index.writer().rollback();

        isMadeAnew(10);
    }

    @Test
    void is_made_anew_when_the_log_ends_before_it() throws IOException {
        filledUpTo(7);

        isMadeAnew(6);
    }

    @Test
    void is_made_anew_when_its_files_cannot_be_read() throws IOException {
        filledUpTo(7);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }

        isMadeAnew(10);
    }

    @Test
    void is_made_anew_when_a_file_is_missing() throws IOException {
        filledUpTo(7);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".cfs")).toList()) {
                Files.delete(file);
            }
        }

        isMadeAnew(10);
    }

    @Test
    void is_of_one_process() {
        try (var first = open(10)) {
            assertThat(first.position()).isZero();
            assertThatThrownBy(() -> open(10))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("LIMITLESS_SEARCH_DIRECTORY");
        }
    }

    @Test
    void what_was_put_in_is_found_at_its_position_at_once() throws IOException {
        try (var index = open(10)) {
            assertThat(entries(index)).isZero();
            put(index, 5);
            assertThat(index.<Integer>ask(5, (searcher, position) -> {
                        assertThat(position).isEqualTo(5);
                        return searcher.getIndexReader().numDocs();
                    }))
                    .isEqualTo(1);
        }
    }

    private void isMadeAnew(long head) throws IOException {
        try (var index = open(head)) {
            assertThat(index.position()).isZero();
            assertThat(entries(index)).isZero();
        }
    }

    private void filledUpTo(long position) throws IOException {
        try (var index = open(position)) {
            put(index, position);
        }
    }

    private static void put(SearchIndex index, long position) throws IOException {
        var entry = new Document();
        entry.add(new TextField(Field.TEXT, "word", Store.YES));
        entry.add(new NumericDocValuesField(Field.ORDER, position));
        index.writer().addDocument(entry);
        index.reached(position);
    }

    private static int entries(SearchIndex index) {
        return index.ask(0, (searcher, _) -> searcher.getIndexReader().numDocs());
    }

    private SearchIndex open(long head) {
        return SearchIndex.open(folder, new WordsOfAllScripts(), head);
    }
}
