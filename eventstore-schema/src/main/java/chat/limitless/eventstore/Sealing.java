package chat.limitless.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The envelope of an encrypted field. **This format can never change**; a test vector holds it.
///
/// ```
/// envelope = version (1 byte, 1) ‖ key id (16 bytes) ‖ nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes)
/// ```
///
/// AES-256-GCM; the associated data is the context as UTF-8: event id + field name in the log, table + row + column
/// elsewhere.
final class Sealing {

    static final int KEY_BYTES = 32;
    static final int KEY_ID_BYTES = 16;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    static byte[] random(int bytes) {
        var drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }

    static byte[] seal(byte[] keyId, byte[] key, byte[] clear, String context) {
        return seal(keyId, key, random(NONCE_BYTES), clear, context);
    }

    /// With a given nonce, for the test vector only: the same nonce must never be used twice with a key.
    static byte[] seal(byte[] keyId, byte[] key, byte[] nonce, byte[] clear, String context) {
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(clear);
            return ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                    .put(VERSION)
                    .put(keyId)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    static byte[] keyId(byte[] envelope) {
        if (envelope.length < HEADER_BYTES || envelope[0] != VERSION) {
            throw new IllegalArgumentException("not a sealed text of a version known here");
        }
        var id = new byte[KEY_ID_BYTES];
        System.arraycopy(envelope, 1, id, 0, KEY_ID_BYTES);
        return id;
    }

    static byte[] open(byte[] key, byte[] envelope, String context) {
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(envelope, 1 + KEY_ID_BYTES, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(envelope, HEADER_BYTES, envelope.length - HEADER_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException("a sealed text was altered or moved to another place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text could not be opened", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
