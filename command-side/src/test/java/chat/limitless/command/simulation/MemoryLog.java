package chat.limitless.command.simulation;

import chat.limitless.api.DomainEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one log, in memory: dense positions, stream sequences, and the bytes as they would be stored. Takes nothing that
/// names a payer (I12).
final class MemoryLog {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /// One row; its position is its place in the list, from 1.
    record Stored(String streamId, long sequence, DomainEvent event, String json) {

        DomainEvent readBack() {
            return JSON.readValue(json, event.getClass());
        }
    }

    private final List<Stored> all = new ArrayList<>();
    private final Map<String, List<DomainEvent>> streams = new LinkedHashMap<>();

    /// False when the stream has moved on since it was read.
    boolean append(String streamId, int expectedSize, List<? extends DomainEvent> events) {
        var stream = streams.computeIfAbsent(streamId, _ -> new ArrayList<>());
        if (stream.size() != expectedSize) {
            return false;
        }
        for (var event : events) {
            var json = JSON.writeValueAsString(event);
            Violation.unless(!json.contains(StripeBooks.CANARY), "I12", json);
            all.add(new Stored(streamId, stream.size(), event, json));
            stream.add(event);
        }
        return true;
    }

    int size(String streamId) {
        return stream(streamId).size();
    }

    List<DomainEvent> stream(String streamId) {
        return streams.getOrDefault(streamId, List.of());
    }

    List<String> streamIds() {
        return List.copyOf(streams.keySet());
    }

    int head() {
        return all.size();
    }

    /// The row at a position.
    Stored at(int position) {
        return all.get(position - 1);
    }

    List<Stored> all() {
        return all;
    }

    /// Changes when anything in it changes.
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var row : all) {
                var line = row.streamId
                        + '|'
                        + row.sequence
                        + '|'
                        + row.event.getClass().getSimpleName()
                        + '|'
                        + row.json
                        + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
