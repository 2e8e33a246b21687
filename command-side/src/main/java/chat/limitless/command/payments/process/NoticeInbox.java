package chat.limitless.command.payments.process;

import chat.limitless.command.payments.port.Notice;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the payment provider told us, each notice once, stored before anything is done about it. Received is not
/// applied: a notice stays received, parked or an orphan until its facts are in the log.
public interface NoticeInbox {

    /// A stored notice.
    ///
    /// @param body null when it was forgotten
    record Entry(String eventId, String state, @Nullable String body, Instant receivedAt) {

        boolean isApplied() {
            return state.equals("applied");
        }
    }

    /// Keeps a notice and orders its application, both or neither; a notice that is known changes nothing.
    ///
    /// @param source `webhook` or `listed`
    /// @return whether it was new
    boolean receive(Notice notice, String source);

    /// The notice as it stands; empty when it never came.
    Optional<Entry> find(String eventId);

    /// Its facts are in the log.
    void applied(String eventId);

    /// Its facts could not be placed (yet).
    void park(String eventId, String reason);

    /// Its facts found no purchase for as long as one was waited for.
    void orphan(String eventId, String reason);

    /// Forgets bodies received before a time; that they came stays known.
    ///
    /// @return how many, no more than are good for one statement
    int forgetBodies(Instant receivedBefore);
}
