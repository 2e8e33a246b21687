package chat.limitless.query.accounts;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.Ids;
import chat.limitless.api.accounts.Role;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.MinPosition;
import chat.limitless.query.freshness.Freshness;
import chat.limitless.query.paging.Cursor;
import chat.limitless.query.paging.Filter;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All users with their roles, for admins. Looked for by id or by the whole e-mail address: names are sealed, so there
/// is nothing to search in.
@RestController
class UsersEndpoint {

    private static final int USUAL_LIMIT = 50;

    private final UserProfileViews views;
    private final SealedColumns sealed;
    private final PersonalDataVault vault;
    private final Freshness freshness;

    UsersEndpoint(UserProfileViews views, SealedColumns sealed, PersonalDataVault vault, Freshness freshness) {
        this.views = views;
        this.sealed = sealed;
        this.vault = vault;
        this.freshness = freshness;
    }

    record Users(List<User> users, @Nullable String nextCursor) {}

    record User(
            String userId,
            @Nullable String name,
            @Nullable String email,
            List<String> roles,
            boolean disabled,
            Instant registeredAt) {}

    @RequiresRole(Role.ADMIN)
    @GetMapping("/api/v1/admin/users")
    ResponseEntity<Users> users(
            SignedIn user,
            MinPosition least,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var rows = Cursor.limit(limit, USUAL_LIMIT);
        var position = freshness.await(least, Groups.ACCOUNTS);
        var asked = Filter.of(query);
        var byId = asked != null && Ids.isWellFormed("usr_", asked);
        var found = views.page(
                byId ? asked : null,
                asked == null || byId ? null : vault.lookupHash(EmailAddress.comparable(asked)),
                Cursor.position(cursor, Long.MAX_VALUE),
                Limit.of(rows + 1));
        return Freshness.answer(
                position,
                new Users(
                        Cursor.shown(found, rows).stream().map(this::user).toList(),
                        Cursor.next(found, rows, profile -> profile.registeredPosition)));
    }

    private User user(UserProfileView profile) {
        var id = new UserId(profile.userId);
        return new User(
                profile.userId,
                sealed.open(id, UserProfileProjection.NAME, profile.userId, profile.nameSealed),
                sealed.open(id, UserProfileProjection.EMAIL, profile.userId, profile.emailSealed),
                roles(profile),
                profile.disabled,
                instant(profile.registeredAtMicros));
    }

    private static List<String> roles(UserProfileView profile) {
        var roles = new ArrayList<String>();
        if (profile.roleAdmin) {
            roles.add(SessionEndpoint.name(Role.ADMIN));
        }
        if (profile.roleFinance) {
            roles.add(SessionEndpoint.name(Role.FINANCE));
        }
        if (profile.roleSupport) {
            roles.add(SessionEndpoint.name(Role.SUPPORT));
        }
        return roles;
    }
}
