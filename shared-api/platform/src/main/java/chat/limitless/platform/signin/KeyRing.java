package chat.limitless.platform.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The keys that sign session tokens. The newest signs; all of them verify, so that keys can be changed without
/// signing anybody out.
final class KeyRing {

    private static final Pattern NAMED = Pattern.compile("[A-Za-z0-9_-]{1,16}:.+");
    private static final String ONLY_KEY = "only";

    private final Map<String, byte[]> keys;
    private final String newest;

    private KeyRing(Map<String, byte[]> keys) {
        this.keys = keys;
        this.newest = keys.keySet().iterator().next();
    }

    /// Reads one secret, or `kid:secret,kid:secret`.
    static KeyRing parse(String configured) {
        var keys = new LinkedHashMap<String, byte[]>();
        var parts = List.of(configured.strip().split(",", -1));
        if (parts.stream().allMatch(part -> NAMED.matcher(part.strip()).matches())) {
            for (var part : parts) {
                var colon = part.indexOf(':');
                if (keys.put(
                                part.substring(0, colon).strip(),
                                key(part.substring(colon + 1).strip()))
                        != null) {
                    throw new IllegalArgumentException("JWT_SECRET names a key twice");
                }
            }
        } else {
            keys.put(ONLY_KEY, key(configured.strip()));
        }
        return new KeyRing(keys);
    }

    /// The secrets in a configured value, for checks of their quality.
    static List<String> secrets(String configured) {
        var secrets = new ArrayList<String>();
        for (var part : configured.strip().split(",", -1)) {
            var named = NAMED.matcher(part.strip()).matches();
            secrets.add(named ? part.substring(part.indexOf(':') + 1).strip() : part.strip());
        }
        return secrets;
    }

    /// The id of the key that signs.
    String newest() {
        return newest;
    }

    /// The key with this id.
    Optional<byte[]> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /// Secrets have any length; HS256 asks for at least 256 bits.
    private static byte[] key(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("JWT_SECRET holds an empty secret");
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
