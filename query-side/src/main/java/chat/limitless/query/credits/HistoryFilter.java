package chat.limitless.query.credits;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.query.paging.Filter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which movements somebody wants to see; null leaves nothing out.
///
/// @param type kind of movement
/// @param lotId those that changed this lot
/// @param holdId those of this hold
/// @param purchaseId those of this purchase
/// @param model those that this model answered
/// @param from first moment
/// @param to first moment no more
record HistoryFilter(
        @Nullable String type,
        @Nullable String lotId,
        @Nullable String holdId,
        @Nullable String purchaseId,
        @Nullable String model,
        @Nullable Instant from,
        @Nullable Instant to) {

    /// What is blank was not asked for.
    HistoryFilter {
        type = Filter.of(type);
        lotId = Filter.of(lotId);
        holdId = Filter.of(holdId);
        purchaseId = Filter.of(purchaseId);
        model = Filter.of(model);
    }

    long fromMicros() {
        return from == null ? Long.MIN_VALUE : micros(from);
    }

    long toMicros() {
        return to == null ? Long.MAX_VALUE : micros(to);
    }
}
