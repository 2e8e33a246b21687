package chat.limitless.command.anchors;

import chat.limitless.eventstore.HeadAnchor;
import java.time.Instant;

/// A place outside the database that keeps what it is given.
public interface AnchorStore {

    /// Whether there is such a place; without it anchors are only logged.
    boolean isConfigured();

    /// Keeps the anchor. An anchor kept before is never overwritten.
    void keep(HeadAnchor anchor, Instant at);
}
