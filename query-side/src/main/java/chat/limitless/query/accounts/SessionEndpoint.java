package chat.limitless.query.accounts;

import chat.limitless.api.accounts.Role;
import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is signed in here and what they may do now.
@RestController
class SessionEndpoint {

    private final UserProfileViews views;
    private final SealedColumns sealed;
    private final Freshness freshness;
    private final EventLog log;

    SessionEndpoint(UserProfileViews views, SealedColumns sealed, Freshness freshness, EventLog log) {
        this.views = views;
        this.sealed = sealed;
        this.freshness = freshness;
        this.log = log;
    }

    record Session(
            String userId, @Nullable String name, @Nullable String email, List<String> roles, String signInId) {}

    @GetMapping("/api/v1/session")
    ResponseEntity<Session> session(SignedIn user, MinPosition least) {
        var position = freshness.await(least, Groups.ACCOUNTS);
        var found = views.findByUserId(user.id().value());
        if (found.isEmpty()) {
            // The first page after the first sign-in asks before the view has heard of the person.
            position = freshness.await(new MinPosition(log.tail().position()), Groups.ACCOUNTS);
            found = views.findByUserId(user.id().value());
        }
        return Freshness.answer(
                position,
                new Session(
                        user.id().value(),
                        open(found, user, true),
                        open(found, user, false),
                        user.roles().stream()
                                .map(SessionEndpoint::name)
                                .sorted()
                                .toList(),
                        user.signIn().value()));
    }

    private @Nullable String open(Optional<UserProfileView> found, SignedIn user, boolean name) {
        var row = user.id().value();
        if (found.isEmpty()) {
            return null;
        }
        var profile = found.get();
        return name
                ? sealed.open(user.id(), UserProfileProjection.NAME, row, profile.nameSealed)
                : sealed.open(user.id(), UserProfileProjection.EMAIL, row, profile.emailSealed);
    }

    static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
