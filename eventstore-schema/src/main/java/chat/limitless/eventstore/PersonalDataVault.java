package chat.limitless.eventstore;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.PersonalKeyStore.PersonalKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Seals personal text with a key per user (AES-256-GCM, see [Sealing]). Destroying the key erases everything sealed
/// with it: it reads as a tombstone from then on, never as an error.
public final class PersonalDataVault implements AutoCloseable {

    private static final int KEYS_IN_MEMORY = 50_000;
    private static final String ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int USER_ID_CHARS = 26;

    private final PersonalKeyStore store;
    private final MasterKeys masterKeys;
    private final Cache<String, PersonalKey> bySubject =
            Caffeine.newBuilder().maximumSize(KEYS_IN_MEMORY).build();
    private final Cache<ByteBuffer, PersonalKey> byId =
            Caffeine.newBuilder().maximumSize(KEYS_IN_MEMORY).build();

    /// @param database account that may read the keys, and write them where text is sealed
    /// @param masterKeys what the personal keys are wrapped with
    /// @param clock when a key was made
    public PersonalDataVault(DatabaseUrl database, MasterKeys masterKeys, Clock clock) {
        this.store = new PersonalKeyStore(database, masterKeys, clock);
        this.masterKeys = masterKeys;
    }

    /// Seals a text for its owner; makes the owner's key at first use.
    /// @param context associated data: opening asks for the same
    ///
    /// Refused with `accounts.erased` once the key was destroyed.
    public byte[] seal(UserId subject, String context, String clear) {
        var sealed = sealUnlessErased(subject, context, clear);
        if (sealed == null) {
            throw new Refused(RefusalCode.USER_ERASED);
        }
        return sealed;
    }

    /// The same for a copy of what was accepted before; null when the owner was erased meanwhile, and the copy is to
    /// say nothing.
    public byte @Nullable [] sealUnlessErased(UserId subject, String context, String clear) {
        var key = bySubject.get(subject.value(), this::loadOrCreate);
        var bytes = key.key();
        return bytes == null ? null : Sealing.seal(key.keyId(), bytes, clear.getBytes(StandardCharsets.UTF_8), context);
    }

    /// Refuses with `accounts.erased` before anything is done whose answer could not be kept.
    public void requireKey(UserId subject) {
        if (bySubject.get(subject.value(), this::loadOrCreate).key() == null) {
            throw new Refused(RefusalCode.USER_ERASED);
        }
    }

    /// Opens a sealed text; [PersonalText#ERASED] when the key was destroyed.
    public PersonalText open(UserId subject, String context, byte[] sealed) {
        var key = keyOf(sealed);
        if (key != null && !key.subjectId().equals(subject.value())) {
            throw new IllegalArgumentException("the text was sealed for somebody else than " + subject);
        }
        return open(key, context, sealed);
    }

    /// Opens a sealed text whose owner is known only by the key it names, such as an event outside the log.
    PersonalText open(String context, byte[] sealed) {
        return open(keyOf(sealed), context, sealed);
    }

    private static PersonalText open(@Nullable PersonalKey key, String context, byte[] sealed) {
        var bytes = key == null ? null : key.key();
        // A key that is not there at all was left out of a restore on purpose: erased as well.
        return bytes == null
                ? PersonalText.ERASED
                : PersonalText.of(new String(Sealing.open(bytes, sealed, context), StandardCharsets.UTF_8));
    }

    private @Nullable PersonalKey keyOf(byte[] sealed) {
        var id = Sealing.keyId(sealed);
        var known = byId.getIfPresent(ByteBuffer.wrap(id));
        if (known != null) {
            return known;
        }
        var stored = store.byId(id);
        stored.ifPresent(key -> byId.put(ByteBuffer.wrap(id), key));
        return stored.orElse(null);
    }

    private PersonalKey loadOrCreate(String subjectId) {
        return store.bySubject(subjectId).orElseGet(() -> store.create(subjectId));
    }

    /// Destroys the key of a user for good and forgets it here.
    public void destroyKey(UserId subject) {
        store.destroy(subject.value());
        evict(subject);
    }

    /// Forgets a key held in memory, after another process destroyed it.
    public void evict(UserId subject) {
        bySubject.invalidate(subject.value());
        byId.asMap().values().removeIf(key -> key.subjectId().equals(subject.value()));
    }

    /// Keyed hash under which a value, such as an e-mail address, can be looked up without being stored.
    public String lookupHash(String value) {
        return HexFormat.of().formatHex(keyedHash("lookup", List.of(value)));
    }

    /// The user id of a person at an identity provider.
    /// @param generation 0, and one more after each erasure
    public UserId userId(String issuer, String externalId, int generation) {
        var hash = keyedHash("user", List.of(issuer, externalId, Integer.toString(generation)));
        var id = new StringBuilder("usr_");
        long buffer = 0;
        int bits = 0;
        int index = 0;
        while (id.length() < 4 + USER_ID_CHARS) {
            if (bits < 5) {
                buffer = (buffer << 8) | (hash[index++] & 0xff);
                bits += 8;
            }
            bits -= 5;
            id.append(ID_ALPHABET.charAt((int) (buffer >> bits) & 31));
        }
        return new UserId(id.toString());
    }

    /// Each part goes in with its length: no two lists of parts look the same.
    private byte[] keyedHash(String purpose, List<String> parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(masterKeys.identity(), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
