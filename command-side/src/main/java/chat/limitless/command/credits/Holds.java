package chat.limitless.command.credits;

import chat.limitless.api.credits.HoldId;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The holds an account knows, by id; immutable. A change copies one of 256 small buckets instead of everything, so
/// that
/// the cost of a command does not grow with the holds of a busy week. Each change also forgets, in the bucket it
/// touches,
/// what ended more than seven days ago, and remembers up to which time ids may have been forgotten: commands that come
/// again carry their old time, so their own age does not show it.
final class Holds {

    static final Holds NONE = new Holds(emptyBuckets(), 0);

    private static final int BUCKETS = 256;

    private final Hold[][] buckets;
    private final long forgottenBeforeMillis;

    private Holds(Hold[][] buckets, long forgottenBeforeMillis) {
        this.buckets = buckets;
        this.forgottenBeforeMillis = forgottenBeforeMillis;
    }

    /// How a snapshot holds them.
    record Stored(long forgottenBeforeMillis, List<Hold> holds) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Holds of(Stored stored) {
        var result = new Holds(emptyBuckets(), stored.forgottenBeforeMillis());
        for (var hold : stored.holds()) {
            result = result.with(hold, Instant.EPOCH);
        }
        return result;
    }

    @JsonValue
    Stored stored() {
        return new Stored(forgottenBeforeMillis, all());
    }

    /// Whether a hold with this id, unknown now, may have ended and been forgotten.
    boolean mayHaveForgotten(HoldId holdId) {
        return holdId.madeAtMillis() < forgottenBeforeMillis;
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
        long forgottenBefore = forgottenBeforeMillis;
        var kept = new ArrayList<Hold>(buckets[bucket].length + 1);
        for (var hold : buckets[bucket]) {
            if (hold.holdId().equals(added.holdId())) {
                continue;
            }
            if (hold.isOlderThan(now.minus(CreditState.HOLD_MEMORY))) {
                forgottenBefore = Math.max(forgottenBefore, hold.holdId().madeAtMillis() + 1);
            } else {
                kept.add(hold);
            }
        }
        kept.add(added);
        var copy = buckets.clone();
        copy[bucket] = kept.toArray(Hold[]::new);
        return new Holds(copy, forgottenBefore);
    }

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
        return other instanceof Holds holds
                && forgottenBeforeMillis == holds.forgottenBeforeMillis
                && Arrays.deepEquals(buckets, holds.buckets);
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
