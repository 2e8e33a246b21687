package chat.limitless.ops.benchmarks.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The garbage collector's own account of a process, as `-Xlog:gc` writes it.
public final class GcLog {

    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\) (\\d+(?:\\.\\d+)?)ms");

    private final Path file;
    private int seen;

    GcLog(Path file) {
        this.file = file;
    }

    /// What happened since the last call.
    ///
    /// @param highestMib most that was in the heap at the begin of a pause, garbage included
    /// @param keptMib most that was left by one
    /// @param longestMillis the longest pause
    /// @param pauses how many there were
    public record Seen(int highestMib, int keptMib, double longestMillis, int pauses) {

        @Override
        public String toString() {
            return pauses == 0
                    ? "no pause of the garbage collector"
                    : "heap %d MiB at most, %d MiB of it after a collection; %d pauses, the longest %.0f ms"
                            .formatted(highestMib, keptMib, pauses, longestMillis);
        }
    }

    /// Reads on from where the last call ended.
    public Seen take() {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var highest = 0;
        var kept = 0;
        var longest = 0.0;
        var pauses = 0;
        for (var line : lines.subList(seen, lines.size())) {
            var pause = PAUSE.matcher(line);
            if (pause.find()) {
                pauses++;
                highest = Math.max(highest, Integer.parseInt(pause.group(1)));
                kept = Math.max(kept, Integer.parseInt(pause.group(2)));
                longest = Math.max(longest, Double.parseDouble(pause.group(4)));
            }
        }
        seen = lines.size();
        return new Seen(highest, kept, longest, pauses);
    }
}
