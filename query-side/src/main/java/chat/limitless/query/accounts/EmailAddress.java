package chat.limitless.query.accounts;

import java.util.Locale;

/// How e-mail addresses are compared when somebody is looked up.
final class EmailAddress {

    private EmailAddress() {}

    /// Without surrounding blanks, in lower case.
    static String comparable(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
