package chat.limitless.simulators.stripe;

import chat.limitless.simulators.http.Digest;
import java.util.List;

/// The Stripe-Signature header: one v1 value per valid secret, over the timestamp and the exact body.
final class Signature {
    private Signature() {}

    static String of(long timestamp, String payload, List<String> secrets) {
        StringBuilder header = new StringBuilder("t=" + timestamp);
        for (String secret : secrets) {
            header.append(",v1=").append(Digest.hmacHex(secret, timestamp + "." + payload));
        }
        // Test mode adds a value of a scheme that is never valid, to catch clients that accept any scheme.
        return header.append(",v0=")
                .append(Digest.hex("not-a-signature", payload))
                .toString();
    }
}
