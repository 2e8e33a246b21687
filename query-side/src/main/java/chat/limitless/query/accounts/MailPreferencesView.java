package chat.limitless.query.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `mail_preferences`, to read.
@Entity
@Immutable
@Table(name = "mail_preferences")
@SuppressWarnings("NullAway.Init")
class MailPreferencesView {
    @Id
    String userId;

    @Nullable
    String offKinds;

    @Nullable
    String language;

    @Nullable
    String browserLanguage;

    protected MailPreferencesView() {}
}
