package chat.limitless.query.credits;

import java.util.Comparator;

/// A row that belongs to an account and has an id of its own.
record Key(String accountId, String id) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::accountId).thenComparing(Key::id);

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
