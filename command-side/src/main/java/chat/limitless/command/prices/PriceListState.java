package chat.limitless.command.prices;

import chat.limitless.api.prices.PriceListEvent;
import chat.limitless.api.prices.PriceListEvent.PriceListPublished;
import chat.limitless.api.prices.PriceSchedule;

/// The list in force and those still to come; which is which, the time tells.
record PriceListState(PriceSchedule schedule) {

    static final PriceListState NONE = new PriceListState(PriceSchedule.NONE);

    PriceListState evolve(PriceListEvent event) {
        return switch (event) {
            case PriceListPublished published -> new PriceListState(schedule.with(published));
        };
    }
}
