package chat.limitless.simulators.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// JSON objects by their `id`, so that a simulator remembers over a restart. One line per change, the last line of an
/// id counts; the file is written anew when it is opened. Without a folder nothing is kept.
public final class RecordFile implements AutoCloseable {
    private final Map<String, ObjectNode> loaded = new LinkedHashMap<>();
    private final @Nullable BufferedWriter writer;
    private boolean closed;

    private RecordFile(@Nullable Path file, int kept) {
        if (file == null) {
            writer = null;
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            load(file);
            while (loaded.size() > kept) {
                loaded.remove(loaded.keySet().iterator().next());
            }
            rewrite(file);
            writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + file, e);
        }
    }

    /// Opens `<name>.jsonl` in the folder and keeps at most the newest `kept` records of earlier runs.
    public static RecordFile open(@Nullable Path folder, String name, int kept) {
        return new RecordFile(folder == null ? null : folder.resolve(name + ".jsonl"), kept);
    }

    /// What earlier runs left, oldest first.
    public List<ObjectNode> loaded() {
        return List.copyOf(loaded.values());
    }

    /// Writes the present state of a record. After the end nothing is written: the next run repeats what is missing.
    public synchronized void write(ObjectNode state) {
        if (writer == null || closed) {
            return;
        }
        try {
            writer.write(Json.text(state));
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            try {
                ObjectNode state = Json.parse(line);
                loaded.put(state.path("id").asString(""), state);
            } catch (Json.BadJson e) {
                // The last line of a killed run may be cut short; what it said was never acknowledged.
                continue;
            }
        }
    }

    private void rewrite(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, loaded.values().stream().map(Json::text).toList(), StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
