package chat.limitless.api.prices;

import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which published list is in force when: the latest version whose time has come. No event tells that a list comes into
/// force; the time does.
///
/// @param lists as far as they matter from now on, in the order in which they come into force: the one in force when
///     the latest was published, the one before it, because the clock of another instance may be behind, and those
///     whose time comes later
public record PriceSchedule(List<PriceListPublished> lists) {

    /// Before the first list.
    public static final PriceSchedule NONE = new PriceSchedule(List.of());

    /// Copies what could be changed.
    public PriceSchedule {
        lists = List.copyOf(lists);
    }

    /// The schedule with one more list. A list that was seen before changes nothing.
    public PriceSchedule with(PriceListPublished list) {
        if (list.version() <= version()) {
            return this;
        }
        var next = new ArrayList<>(lists);
        next.removeIf(earlier -> !earlier.effectiveAt().isBefore(list.effectiveAt()));
        next.add(list);
        int current = 0;
        for (int i = 0; i < next.size(); i++) {
            if (!next.get(i).effectiveAt().isAfter(list.publishedAt())) {
                current = i;
            }
        }
        return new PriceSchedule(next.subList(Math.max(0, current - 1), next.size()));
    }

    /// The latest version published, in force or not; 0 before the first.
    public long version() {
        return lists.isEmpty() ? 0 : lists.getLast().version();
    }

    /// The latest list published, in force or not.
    public Optional<PriceListPublished> latest() {
        return lists.isEmpty() ? Optional.empty() : Optional.of(lists.getLast());
    }

    /// The list in force at a time.
    public Optional<PriceListPublished> inForce(Instant at) {
        return lists.reversed().stream()
                .filter(list -> !list.effectiveAt().isAfter(at))
                .findFirst();
    }
}
