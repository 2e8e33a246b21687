package chat.limitless.command.payments.process;

import chat.limitless.command.payments.port.Notice;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the payment provider told us, each notice once, stored before anything is done about it. Received is not
/// applied: a notice stays received, parked or an orphan until its facts are in the log, or somebody sets it aside.
public interface NoticeInbox {

    /// A stored notice.
    ///
    /// @param body null when it was forgotten
    record Entry(String eventId, String state, @Nullable String body, Instant receivedAt) {

        /// What waits for a person; asking again about one that is set aside changes nothing.
        static final Set<String> CAN_BE_SET_ASIDE = Set.of("parked", "orphan", "set-aside");

        /// Whether nothing is to be done about it any more.
        boolean isDone() {
            return state.equals("applied") || state.equals("set-aside");
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

    /// Its facts could not be placed (yet); one that was set aside meanwhile stays so.
    void park(String eventId, String reason);

    /// Its facts found no purchase for as long as one was waited for; one that was set aside meanwhile stays so.
    void orphan(String eventId, String reason);

    /// Forgets bodies received before a time; that they came stays known.
    ///
    /// @return how many, no more than are good for one statement
    int forgetBodies(Instant receivedBefore);
}
