package chat.limitless.api.accounts;

/// What somebody may do beyond using the product for themselves. Every signed-in person is a user; that needs no role.
public enum Role {
    /// Sees one user's timeline after giving a reason.
    SUPPORT,
    /// Sees the credit event history of everybody.
    FINANCE,
    /// Grants roles, disables accounts, sees processors and the log.
    ADMIN
}
