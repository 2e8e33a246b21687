package chat.limitless.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Ids derived from their cause: whoever repeats the cause gets the same id, so that repeating never doubles.
public final class DerivedIds {

    private static final int HEX_DIGITS = 32;

    private DerivedIds() {}

    /// `prefix` followed by 32 hex digits of the SHA-256 of `parts` joined with `|`.
    public static String of(String prefix, String... parts) {
        return prefix + hash(parts).substring(0, HEX_DIGITS);
    }

    /// All 64 hex digits of the SHA-256 of `parts` joined with `|`.
    public static String hash(String... parts) {
        var joined = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(joined));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
