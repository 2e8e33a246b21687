package chat.limitless.api;

import java.util.regex.Pattern;

/// The shape that all ids share: a prefix that names the type, then lower-case letters and digits.
public final class Ids {

    private static final Pattern SUFFIX = Pattern.compile("[a-z0-9]{3,60}");

    private Ids() {}

    /// Throws [IllegalArgumentException] unless `value` is `prefix` followed by a well-formed suffix.
    public static void require(String prefix, String value) {
        if (!isWellFormed(prefix, value)) {
            throw new IllegalArgumentException("not an id that starts with " + prefix);
        }
    }

    /// Whether `value` is `prefix` followed by a well-formed suffix.
    public static boolean isWellFormed(String prefix, String value) {
        return value.startsWith(prefix)
                && SUFFIX.matcher(value.substring(prefix.length())).matches();
    }
}
