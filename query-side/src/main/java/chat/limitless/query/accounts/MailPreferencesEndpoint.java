package chat.limitless.query.accounts;

import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.projection.Groups;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which e-mails the signed-in person gets.
@RestController
class MailPreferencesEndpoint {

    private final MailPreferencesViews views;
    private final Freshness freshness;

    MailPreferencesEndpoint(MailPreferencesViews views, Freshness freshness) {
        this.views = views;
        this.freshness = freshness;
    }

    /// @param off the kinds not wanted
    /// @param language in which the others come
    record MailPreferences(List<MailKind> off, Language language) {}

    @GetMapping("/api/v1/account/mail-preferences")
    ResponseEntity<MailPreferences> mailPreferences(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.ACCOUNTS);
        var row = views.findByUserId(user.id().value());
        return Freshness.answer(
                position,
                new MailPreferences(
                        kinds(row.map(found -> found.offKinds).orElse(null)),
                        Language.valueOf(row.map(found -> found.language)
                                .or(() -> row.map(found -> found.browserLanguage))
                                .orElse(Language.EN.name()))));
    }

    private static List<MailKind> kinds(@Nullable String stored) {
        return stored == null || stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",")).map(MailKind::valueOf).toList();
    }
}
