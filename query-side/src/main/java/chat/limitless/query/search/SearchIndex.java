package chat.limitless.query.search;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of this instance with its place in the log. Thrown away and filled anew when it is of another version or
/// cannot be read: everything in it comes from the log.
final class SearchIndex implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final String POSITION = "position";
    private static final String VERSION = "version";

    /// Newest first, as they are shown: a search then ends as soon as it has found a page.
    private static final Sort ORDER = new Sort(new SortField(Field.ORDER, SortField.Type.LONG, true));

    /// New entries are looked for by every search that asks for them, else only so often: each look makes a file.
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(500).toNanos();

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Analyzer analyzer;
    private volatile long position;
    private volatile long searchable;
    private volatile long lookedAtNanos;

    private SearchIndex(Directory directory, IndexWriter writer, Analyzer analyzer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.analyzer = analyzer;
        this.searchers = new SearcherManager(writer, null);
        this.position = storedPosition(writer);
        this.searchable = position;
    }

    /// Opens the index in the folder, or makes it. Throws [IllegalStateException] when another process has it open.
    ///
    /// @param head where the log ends: an index beyond it is of another log, or of this one before it was restored
    static SearchIndex open(Path folder, Analyzer analyzer, long head) {
        try {
            try {
                return openAsItIs(folder, analyzer, head);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | FileNotFoundException
                    | NoSuchFileException
                    | EOFException
                    | Unusable unusable) {
                LOG.warn("the search index is made anew: {}", unusable.toString());
                empty(folder);
                return openAsItIs(folder, analyzer, head);
            }
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException(
                    "The search index in " + folder + " is used by another process: give each instance a folder of its"
                            + " own (LIMITLESS_SEARCH_DIRECTORY).",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index in " + folder + " cannot be opened", e);
        }
    }

    private static SearchIndex openAsItIs(Path folder, Analyzer analyzer, long head) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            if (DirectoryReader.indexExists(directory)) {
                check(directory, head);
            }
            var settings = new IndexWriterConfig(analyzer)
                    .setIndexSort(ORDER)
                    .setRAMBufferSizeMB(64)
                    .setCommitOnClose(false);
            return new SearchIndex(directory, new IndexWriter(directory, settings), analyzer);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// Lucene reads an index also before it replaces it.
    private static void empty(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static void check(Directory directory, long head) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            var data = reader.getIndexCommit().getUserData();
            var version = data.getOrDefault(VERSION, "none");
            if (!version.equals(Field.VERSION)) {
                throw new Unusable("it has version " + version + ", not " + Field.VERSION);
            }
            var position = Long.parseLong(data.getOrDefault(POSITION, "0"));
            if (position > head) {
                throw new Unusable("it stands at position " + position + ", the log ends at " + head);
            }
        }
    }

    private static final class Unusable extends IOException {
        Unusable(String why) {
            super(why);
        }
    }

    private static long storedPosition(IndexWriter writer) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(POSITION)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    /// Where entries are put.
    IndexWriter writer() {
        return writer;
    }

    /// How its texts are cut into words.
    Analyzer analyzer() {
        return analyzer;
    }

    /// Last position that was put in.
    long position() {
        return position;
    }

    /// Everything up to the position is in.
    void reached(long newPosition) {
        position = newPosition;
    }

    /// Makes what was put in durable, together with its position; nothing when nothing is new.
    void commit() {
        try {
            // Before the commit takes its entries: what is put in meanwhile is put in again after a crash.
            var data = Map.of(POSITION, Long.toString(position), VERSION, Field.VERSION);
            if (position != storedPosition(writer)) {
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A question to the index.
    @FunctionalInterface
    interface Question<T> {

        /// The answer as of the position, which the entries are at least at.
        T ask(IndexSearcher searcher, long position) throws IOException;
    }

    /// Asks the index as it was at the position or later.
    <T> T ask(long leastPosition, Question<T> question) {
        try {
            if (leastPosition > searchable || System.nanoTime() - lookedAtNanos > LOOK_AGAIN_NANOS) {
                look();
            }
            var at = searchable;
            var searcher = searchers.acquire();
            try {
                return question.ask(searcher, at);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look() throws IOException {
        var before = position;
        lookedAtNanos = System.nanoTime();
        if (before != searchable) {
            searchers.maybeRefreshBlocking();
            searchable = Math.max(searchable, before);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
