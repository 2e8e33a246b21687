package chat.limitless.command.accounts.port;

import org.jspecify.annotations.Nullable;

/// A person, as an identity provider knows them.
///
/// @param issuer stable name of the provider
/// @param externalId the person's id there
/// @param name what they are called; empty when the provider does not say
/// @param email null when the provider does not say
/// @param loginMethod how they signed in there, such as `google`
public record Identity(
        String issuer,
        String externalId,
        String name,
        @Nullable String email,
        @Nullable String loginMethod) {

    /// Hides the person.
    @Override
    public String toString() {
        return "Identity[" + issuer + "]";
    }
}
