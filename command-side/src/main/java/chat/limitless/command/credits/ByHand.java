package chat.limitless.command.credits;

import chat.limitless.api.credits.AloneLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was lately changed by hand with one person deciding, by account or by person. A second person's decision takes
/// a change out of the count. What is older than any window can be is forgotten.
record ByHand(List<Change> changes) {

    static final ByHand NONE = new ByHand(List.of());

    /// One change.
    ///
    /// @param name tells changes apart
    record Change(String name, long micros, Instant at) {}

    ByHand {
        changes = List.copyOf(changes);
    }

    ByHand with(Change change) {
        var kept = new ArrayList<>(since(change.at(), AloneLimit.LONGEST));
        kept.add(change);
        return new ByHand(kept);
    }

    /// Whether so much more stays within the limit. A change that a clock ahead has dated after `at` counts too.
    boolean allows(long micros, AloneLimit limit, Instant at) {
        long left = limit.micros();
        for (var change : since(at, limit.window())) {
            left -= Math.min(left, change.micros());
        }
        return micros <= left;
    }

    /// Whether the change is known and still counts.
    boolean counts(String name, long micros, AloneLimit limit, Instant at) {
        return since(at, limit.window()).stream()
                .anyMatch(change -> change.name().equals(name) && change.micros() == micros);
    }

    /// Without the uses of a name for so much: that of one time, or all of them.
    ByHand without(String name, long micros, @Nullable Instant usedAt) {
        return new ByHand(changes.stream()
                .filter(change -> !(change.name().equals(name)
                        && change.micros() == micros
                        && (usedAt == null || change.at().equals(usedAt))))
                .toList());
    }

    private List<Change> since(Instant at, Duration window) {
        var first = at.minus(window);
        return changes.stream().filter(change -> change.at().isAfter(first)).toList();
    }
}
