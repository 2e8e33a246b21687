package chat.limitless.command.accounts.port;

/// The identity provider could not be asked, or answered with nothing we understand.
public final class IdentityProviderFailure extends RuntimeException {

    /// @param reason for our log; nothing personal
    public IdentityProviderFailure(String reason, Throwable cause) {
        super(reason, cause);
    }

    /// A failure without a deeper cause.
    public IdentityProviderFailure(String reason) {
        super(reason);
    }
}
