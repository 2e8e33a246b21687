package chat.limitless.command.accounts.port;

/// The provider does not say who it is: the code was used, is too old, or was never given.
public final class IdentityUnknown extends RuntimeException {

    /// @param reason for our log; nothing personal
    public IdentityUnknown(String reason) {
        super(reason, null, false, false);
    }
}
