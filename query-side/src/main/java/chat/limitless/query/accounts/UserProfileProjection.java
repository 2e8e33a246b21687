package chat.limitless.query.accounts;

import static chat.limitless.query.projection.RowValues.micros;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserEvent.DataViewOpened;
import chat.limitless.api.accounts.UserEvent.MailPreferencesSet;
import chat.limitless.api.accounts.UserEvent.RoleGranted;
import chat.limitless.api.accounts.UserEvent.RoleRevoked;
import chat.limitless.api.accounts.UserEvent.SignInEnded;
import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserEvent.UserEnabled;
import chat.limitless.api.accounts.UserEvent.UserProfileTaken;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.query.personal.SealedColumns;
import chat.limitless.query.projection.BatchRows;
import chat.limitless.query.projection.MissingRow;
import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import chat.limitless.query.projection.RowWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps who each user is and what they may do.
class UserProfileProjection implements Projection {

    static final String NAME = "user_profile.name_sealed";
    static final String EMAIL = "user_profile.email_sealed";
    private static final RowWriter ROWS = RowWriter.of(
            "user_profile",
            List.of("user_id"),
            List.of("registered_at_micros", "registered_position"),
            List.of(
                    "name_sealed",
                    "email_sealed",
                    "email_lookup",
                    "login_method",
                    "role_support",
                    "role_finance",
                    "role_admin",
                    "disabled",
                    "last_position"));

    private final JdbcOperations jdbc;
    private final SealedColumns sealed;
    private final PersonalDataVault vault;

    UserProfileProjection(JdbcOperations jdbc, SealedColumns sealed, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.vault = vault;
    }

    @Override
    public List<String> tables() {
        return List.of("user_profile");
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return UserEvent.class.isAssignableFrom(eventType)
                && eventType != DataViewOpened.class
                && eventType != MailPreferencesSet.class
                && eventType != UserSignedIn.class
                && eventType != SignInEnded.class;
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        var rows = load(events);
        for (var projected : events) {
            var event = (UserEvent) projected.event();
            var id = event.userId().value();
            var row = rows.find(id);
            if (row == null || projected.position() > row.lastPosition()) {
                rows.put(id, evolve(row, event).at(projected.position()));
            }
        }
        rows.write(jdbc, ROWS, UserRow::values);
    }

    private BatchRows<String, UserRow> load(List<ProjectedEvent> events) {
        var ids = events.stream()
                .map(event -> ((UserEvent) event.event()).userId().value())
                .collect(Collectors.toSet());
        var rows = new BatchRows<String, UserRow>();
        JdbcClient.create(jdbc)
                .sql("select * from user_profile where user_id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> UserRow.read(row))
                .list()
                .forEach(row -> rows.loaded(row.userId(), row));
        return rows;
    }

    private UserRow evolve(@Nullable UserRow row, UserEvent event) {
        if (event instanceof UserRegistered registered) {
            var fresh = UserRow.registered(registered.userId().value(), micros(registered.registeredAt()));
            return withProfile(
                    fresh, registered.userId(), registered.name(), registered.email(), registered.loginMethod());
        }
        if (row == null) {
            throw new MissingRow("user_profile", event.userId().value());
        }
        return switch (event) {
            case UserProfileTaken taken ->
                withProfile(row, taken.userId(), taken.name(), taken.email(), taken.loginMethod());
            case RoleGranted granted -> row.withRole(granted.role(), true);
            case RoleRevoked revoked -> row.withRole(revoked.role(), false);
            case UserDisabled _ -> row.withDisabled(true);
            case UserEnabled _ -> row.withDisabled(false);
            case UserRegistered _, UserSignedIn _, SignInEnded _, DataViewOpened _, MailPreferencesSet _ -> row;
        };
    }

    private UserRow withProfile(
            UserRow row, UserId id, PersonalText name, @Nullable PersonalText email, @Nullable String loginMethod) {
        var clearEmail = email == null ? null : email.text();
        return row.withProfile(
                sealed.seal(id, NAME, id.value(), name),
                sealed.seal(id, EMAIL, id.value(), email),
                clearEmail == null ? null : vault.lookupHash(EmailAddress.comparable(clearEmail)),
                loginMethod);
    }
}
