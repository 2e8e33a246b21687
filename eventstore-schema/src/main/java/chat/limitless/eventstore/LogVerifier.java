package chat.limitless.eventstore;

import java.util.List;

/// Reads the whole log and checks it: dense positions, chained hashes, sequences, head row, anchors.
public final class LogVerifier {

    /// @param account an account that may read the log
    public LogVerifier(DatabaseUrl account) {
        throw new UnsupportedOperationException();
    }

    /// Verifies everything.
    /// @param anchors heads written down earlier
    public LogVerification verify(List<HeadAnchor> anchors) {
        throw new UnsupportedOperationException();
    }
}
