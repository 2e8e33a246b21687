package chat.limitless.command.mail;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserEvent.UserProfileTaken;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person as a letter meets them, folded from what happened to them.
///
/// @param name empty when nobody told it, or it was erased
/// @param email null when nobody told it, or it was erased
/// @param off kinds this person does not want
/// @param language the one they chose, else that of the browser they signed in with last, else English
public record Recipient(String name, @Nullable String email, Set<MailKind> off, Language language) {

    /// Folds the events of one user.
    public static Recipient of(List<UserEvent> events) {
        var name = PersonalText.ERASED;
        @Nullable PersonalText email = null;
        @Nullable Language browser = null;
        @Nullable MailPreferencesSet chosen = null;
        for (var event : events) {
            switch (event) {
                case UserRegistered user -> {
                    name = user.name();
                    email = user.email();
                }
                case UserProfileTaken user -> {
                    name = user.name();
                    email = user.email();
                }
                case UserSignedIn signedIn -> browser = signedIn.language() == null ? browser : signedIn.language();
                case MailPreferencesSet set -> chosen = set;
                default -> {
                    // says nothing about e-mail
                }
            }
        }
        return new Recipient(
                name.textOr(""),
                email == null || email.textOr("").isBlank() ? null : email.text(),
                chosen == null ? Set.of() : Set.copyOf(chosen.off()),
                chosen != null ? chosen.language() : browser != null ? browser : Language.EN);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Recipient[" + language + ", off=" + off + "]";
    }
}
