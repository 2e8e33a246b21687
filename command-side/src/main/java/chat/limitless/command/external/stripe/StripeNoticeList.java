package chat.limitless.command.external.stripe;

import chat.limitless.command.payments.port.Notice;
import com.stripe.StripeClient;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stripe's own list of events; it goes back 30 days and takes at most 20 types at once.
@Component
class StripeNoticeList {

    private static final long PAGE = 100;

    private final StripeClient client;

    StripeNoticeList(StripeClient client) {
        this.client = client;
    }

    /// Oldest first.
    ///
    /// @param delivered whether our endpoint took them; null for both
    List<Notice> since(Instant since, Set<String> types, @Nullable Boolean delivered) {
        var params = EventListParams.builder()
                .addAllType(List.copyOf(types))
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .setLimit(PAGE);
        if (delivered != null) {
            params.setDeliverySuccess(delivered);
        }
        return StripePayments.all(() -> client.v1().events().list(params.build())).reversed().stream()
                .map(StripeNoticeList::notice)
                .toList();
    }

    private static Notice notice(Event event) {
        return new Notice(event.getId(), event.getType(), event.toJson());
    }
}
