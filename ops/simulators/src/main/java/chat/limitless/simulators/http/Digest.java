package chat.limitless.simulators.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hashes, for what must be the same every time.
public final class Digest {
    private Digest() {}

    /// SHA-256 of the parts, as hex.
    public static String hex(String... parts) {
        return HexFormat.of().formatHex(sha256(parts));
    }

    /// A seed for a random generator.
    public static long seed(String... parts) {
        return ByteBuffer.wrap(sha256(parts)).getLong();
    }

    /// HMAC-SHA256, as hex.
    public static String hmacHex(String key, String message) {
        return HexFormat.of().formatHex(hmac(key, message));
    }

    /// HMAC-SHA256.
    public static byte[] hmac(String key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
