package chat.limitless.query.accounts;

import chat.limitless.api.accounts.MailKind;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowValues;
import chat.limitless.query.projection.Upsert;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps which e-mails a person gets, and in which language: the one they chose, else that of their last browser. The
/// command side reads both from the log when it writes a mail; this table only shows them.
class MailPreferencesProjection implements Projection {

    private static final Upsert CHOSEN =
            Upsert.into("mail_preferences", List.of("user_id"), List.of("off_kinds", "language", "chosen_position"));
    private static final Upsert BROWSER =
            Upsert.into("mail_preferences", List.of("user_id"), List.of("browser_language", "browser_position"));

    private final JdbcClient jdbc;

    MailPreferencesProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("mail_preferences");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return eventType == MailPreferencesSet.class || eventType == UserSignedIn.class;
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        for (var projected : events) {
            switch (projected.event()) {
                case MailPreferencesSet set ->
                    CHOSEN.write(
                            jdbc,
                            List.of(RowValues.of(
                                    set.userId().value(),
                                    set.off().stream().map(MailKind::name).collect(Collectors.joining(",")),
                                    set.language().name(),
                                    projected.position())));
                case UserSignedIn signedIn -> {
                    var language = signedIn.language();
                    if (language != null) {
                        BROWSER.write(
                                jdbc,
                                List.of(RowValues.of(
                                        signedIn.userId().value(), language.name(), projected.position())));
                    }
                }
                default -> throw new IllegalArgumentException("not handled: " + projected.event());
            }
        }
    }
}
