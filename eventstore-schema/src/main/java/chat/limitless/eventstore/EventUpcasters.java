package chat.limitless.eventstore;

import java.util.List;

/// The upcasters of the contract: one for each revision that does not load as it is.
public final class EventUpcasters {

    private EventUpcasters() {}

    /// All of them.
    public static List<EventUpcaster> all() {
        return List.of(new PriceListInTiers());
    }
}
