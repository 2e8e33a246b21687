package chat.limitless.command.accounts.port;

import java.net.URI;

/// Somebody who says who a person is, on a page of theirs.
public interface IdentityProvider {

    /// The page to send a browser to.
    ///
    /// @param redirectUri where the browser comes back to
    /// @param state comes back with it unchanged
    URI signInPage(String redirectUri, String state);

    /// The person behind a code that came back. Throws [IdentityUnknown] when the code is worth nothing, and
    /// [IdentityProviderFailure] when the provider could not be asked.
    Identity identify(String code, String redirectUri);

    /// Whether the configuration names this person as the owner of the product.
    boolean isOwner(Identity identity);
}
