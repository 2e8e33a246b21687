package chat.limitless.api;

/// The shape that all ids share: a prefix that names the type, then lower-case letters and digits.
public final class Ids {

    private static final int SUFFIX_LEAST = 3;
    private static final int SUFFIX_MOST = 60;

    private Ids() {}

    /// Throws [IllegalArgumentException] unless `value` is `prefix` followed by a well-formed suffix.
    public static void require(String prefix, String value) {
        if (!isWellFormed(prefix, value)) {
            throw new IllegalArgumentException("not an id that starts with " + prefix);
        }
    }

    /// Whether `value` is `prefix` followed by a well-formed suffix: 3 to 60 characters `a-z` or `0-9`. Checked for
    /// every id of every command and event, hence without a regular expression.
    public static boolean isWellFormed(String prefix, String value) {
        int suffix = value.length() - prefix.length();
        if (suffix < SUFFIX_LEAST || suffix > SUFFIX_MOST || !value.startsWith(prefix)) {
            return false;
        }
        for (int at = prefix.length(); at < value.length(); at++) {
            char c = value.charAt(at);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
