package chat.limitless.api;

import chat.limitless.api.accounts.UserId;
import org.jspecify.annotations.Nullable;

/// A fact in the log. Every record that implements it carries an [EventName], is approved as JSON under
/// `src/test/resources/event-contracts/<stored name>/<revision>.json`, and is never changed once stored.
public interface DomainEvent {

    /// The stream (aggregate instance) the event belongs to; unique over all aggregate types, because ids are prefixed.
    String streamId();

    /// The user the event is about, whose key seals its [PersonalText] and whose timeline shows it;
    /// null for facts about nobody, such as a price list.
    @Nullable
    UserId subjectId();
}
