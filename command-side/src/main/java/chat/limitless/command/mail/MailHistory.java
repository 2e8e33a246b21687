package chat.limitless.command.mail;

import chat.limitless.api.DomainEvent;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads from the log what a letter needs to know. Nothing of it is kept outside the log.
@Component
public class MailHistory {

    private static final int PAGE = 500;

    private final EventLog log;
    private final EventSerializer serializer;

    MailHistory(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    /// The event at a place.
    public Optional<DomainEvent> find(EventPlace place) {
        return log.readStream(place.streamId(), place.sequence(), 1).stream()
                .filter(stored -> stored.sequence() == place.sequence())
                .map(serializer::deserialize)
                .findFirst();
    }

    /// The events of one kind in a stream, in order.
    public <T extends DomainEvent> List<T> all(String streamId, Class<T> type) {
        var found = new ArrayList<T>();
        long next = 0;
        while (true) {
            var page = log.readStream(streamId, next, PAGE);
            page.stream()
                    .map(serializer::deserialize)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .forEach(found::add);
            if (page.size() < PAGE) {
                return found;
            }
            next = page.getLast().sequence() + 1;
        }
    }
}
