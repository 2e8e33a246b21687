package chat.limitless.command.credits;

import chat.limitless.api.credits.HoldId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The holds an account knows, by id; immutable. A change copies one of 256 small buckets instead of everything, so
/// that
/// the cost of a command does not grow with the holds of a busy week. Each change also drops the oldest from the bucket
/// it
/// touches. Stored in snapshots as a plain list.
final class Holds {

    static final Holds NONE = new Holds(emptyBuckets());

    private static final int BUCKETS = 256;

    /// A day longer than anybody asks for: clocks of two machines may disagree.
    private static final Duration KEPT = CreditState.HOLD_MEMORY.plusDays(1);

    private final Hold[][] buckets;

    private Holds(Hold[][] buckets) {
        this.buckets = buckets;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Holds of(List<Hold> holds) {
        var result = NONE;
        for (var hold : holds) {
            result = result.with(hold, Instant.EPOCH);
        }
        return result;
    }

    @Nullable
    Hold find(HoldId holdId) {
        for (var hold : buckets[bucketOf(holdId)]) {
            if (hold.holdId().equals(holdId)) {
                return hold;
            }
        }
        return null;
    }

    /// Adds the hold, or replaces what was known of it.
    Holds with(Hold added, Instant now) {
        int bucket = bucketOf(added.holdId());
        var kept = new ArrayList<Hold>(buckets[bucket].length + 1);
        for (var hold : buckets[bucket]) {
            if (!hold.holdId().equals(added.holdId()) && !hold.isOlderThan(now.minus(KEPT))) {
                kept.add(hold);
            }
        }
        kept.add(added);
        var copy = buckets.clone();
        copy[bucket] = kept.toArray(Hold[]::new);
        return new Holds(copy);
    }

    @JsonValue
    List<Hold> all() {
        return Arrays.stream(buckets).flatMap(Arrays::stream).toList();
    }

    private static int bucketOf(HoldId holdId) {
        int hash = holdId.value().hashCode();
        return (hash ^ (hash >>> 16) ^ (hash >>> 8)) & (BUCKETS - 1);
    }

    private static Hold[][] emptyBuckets() {
        var none = new Hold[BUCKETS][];
        Arrays.fill(none, new Hold[0]);
        return none;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Holds holds && Arrays.deepEquals(buckets, holds.buckets);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(buckets);
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
