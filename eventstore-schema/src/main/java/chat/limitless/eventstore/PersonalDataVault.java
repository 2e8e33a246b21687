package chat.limitless.eventstore;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import java.time.Clock;

/// Seals personal text with a key per user (AES-256-GCM). Destroying the key erases everything sealed with it.
public final class PersonalDataVault implements AutoCloseable {

    /// @param database account that may read the keys, and write them where text is sealed
    /// @param masterKeys what the personal keys are wrapped with
    /// @param clock when a key was made
    public PersonalDataVault(DatabaseUrl database, MasterKeys masterKeys, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /// Seals a text for its owner; makes the owner's key at first use.
    /// @param context associated data: opening asks for the same
    public byte[] seal(UserId subject, String context, String clear) {
        throw new UnsupportedOperationException();
    }

    /// Opens a sealed text; [PersonalText#ERASED] when the key was destroyed.
    public PersonalText open(UserId subject, String context, byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    /// Destroys the key of a user for good and forgets it here.
    public void destroyKey(UserId subject) {
        throw new UnsupportedOperationException();
    }

    /// Forgets a key held in memory, after another process destroyed it.
    public void evict(UserId subject) {
        throw new UnsupportedOperationException();
    }

    /// Keyed hash under which a value, such as an e-mail address, can be looked up without being stored.
    public String lookupHash(String value) {
        throw new UnsupportedOperationException();
    }

    /// The user id of a person at an identity provider.
    /// @param generation 0, and one more after each erasure
    public UserId userId(String issuer, String externalId, int generation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
