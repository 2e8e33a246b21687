package chat.limitless.ops.database;

/// There is no server of the wanted kind: one sentence that says what was tried and one that says how to mend it.
final class NoTestServer extends RuntimeException {

    NoTestServer(String sentences) {
        super(sentences, null, false, false);
    }
}
