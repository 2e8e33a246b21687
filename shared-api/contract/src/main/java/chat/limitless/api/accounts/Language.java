package chat.limitless.api.accounts;

/// A language the product speaks.
public enum Language {
    /// English.
    EN,
    /// Thai.
    TH
}
