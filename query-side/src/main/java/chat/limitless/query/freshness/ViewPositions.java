package chat.limitless.query.freshness;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.query.projection.ProjectionProcessors;
import chat.limitless.query.projection.ProjectionProperties;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.Upsert;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far each projection group is over all instances: what runs here is known exactly, the rest from what the other
/// instances have published.
@Component
public class ViewPositions {

    private static final Upsert UPSERT =
            Upsert.into("view_position", List.of("group_name", "segment"), List.of("position", "published_at_micros"));

    private final ProjectionProcessors processors;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int segments;
    private final Map<String, Map<Integer, Long>> published = new HashMap<>();

    ViewPositions(ProjectionProcessors processors, JdbcClient jdbc, Clock clock, ProjectionProperties properties) {
        this.processors = processors;
        this.jdbc = jdbc;
        this.clock = clock;
        this.segments = properties.segments();
    }

    /// The position every row of the group is at least at.
    public long of(String group) {
        var positions = new HashMap<>(processors.positions(group));
        if (positions.size() < segments) {
            elsewhere(group).forEach(positions::putIfAbsent);
        }
        return positions.size() < segments
                ? 0
                : positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    /// Whether the position of every segment is known, here or from another instance.
    boolean isCovered(String group) {
        var here = processors.positions(group).keySet();
        if (here.size() >= segments) {
            return true;
        }
        var known = new HashSet<>(elsewhere(group).keySet());
        known.addAll(here);
        return known.size() >= segments;
    }

    /// The same where no other instance need be asked; null when one must be.
    @Nullable
    Long ofLocal(String group) {
        var positions = processors.positions(group);
        return positions.size() < segments
                ? null
                : positions.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private Map<Integer, Long> elsewhere(String group) {
        var positions = new HashMap<Integer, Long>();
        jdbc.sql("select segment, position from view_position where group_name = ?")
                .param(group)
                .query(row -> {
                    positions.put(row.getInt("segment"), row.getLong("position"));
                });
        return positions;
    }

    /// Tells the other instances where the segments that run here stand; writes nothing when nothing has moved.
    void publish() {
        var now = micros(clock.instant());
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var group : processors.groups().keySet()) {
            var positions = processors.positions(group);
            var before = published.getOrDefault(group, Map.of());
            positions.forEach((segment, position) -> {
                if (!position.equals(before.get(segment))) {
                    rows.add(RowValues.of(group, segment, position, now));
                }
            });
            published.put(group, positions);
        }
        UPSERT.write(jdbc, rows);
    }
}
