package chat.limitless.platform.prices;

import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceListId;
import chat.limitless.api.prices.PriceSchedule;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.LogSubscription;
import chat.limitless.eventstore.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The price lists that are or will be in force, in memory, fed by the log.
public final class PriceLists implements AutoCloseable {

    private static final int PAGE = 200;

    private final AtomicReference<PriceSchedule> schedule = new AtomicReference<>(PriceSchedule.NONE);
    private final EventLog log;
    private final EventSerializer serializer;
    private @Nullable LogSubscription subscription;

    private PriceLists(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    /// Reads the lists and follows them from then on.
    public static PriceLists following(EventLog log, EventSerializer serializer) {
        var lists = new PriceLists(log, serializer);
        long from = log.tail().position();
        lists.eachPage(lists::take);
        lists.subscription = log.tail().subscribe("prices", from, lists::take);
        return lists;
    }

    private void eachPage(Consumer<List<StoredEvent>> taker) {
        long sequence = 0;
        for (var events = log.readStream(PriceListId.MODELS.value(), 0, PAGE);
                !events.isEmpty();
                events = log.readStream(PriceListId.MODELS.value(), sequence, PAGE)) {
            taker.accept(events);
            sequence = events.getLast().sequence() + 1;
        }
    }

    private void take(List<StoredEvent> events) {
        for (var event : events) {
            if (event.streamId().equals(PriceListId.MODELS.value())
                    && serializer.deserialize(event) instanceof PriceListPublished published) {
                schedule.updateAndGet(current -> current.with(published));
            }
        }
    }

    /// The list in force at a time of the recent past or later; empty before the first.
    public Optional<PriceListPublished> inForce(Instant at) {
        return schedule.get().inForce(at);
    }

    /// Any list ever published, read from the log.
    public Optional<PriceListPublished> version(long version) {
        var found = new ArrayList<PriceListPublished>();
        eachPage(events -> events.stream()
                .map(serializer::deserialize)
                .filter(PriceListPublished.class::isInstance)
                .map(PriceListPublished.class::cast)
                .filter(list -> list.version() == version)
                .forEach(found::add));
        return found.stream().findFirst();
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
    }
}
