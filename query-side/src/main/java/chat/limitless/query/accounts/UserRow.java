package chat.limitless.query.accounts;

import chat.limitless.api.accounts.Role;
import chat.limitless.query.projection.RowValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of `user_profile` on its way to the next.
@SuppressWarnings("ArrayRecordComponent")
record UserRow(
        String userId,
        byte @Nullable [] nameSealed,
        byte @Nullable [] emailSealed,
        @Nullable String emailLookup,
        @Nullable String loginMethod,
        boolean support,
        boolean finance,
        boolean admin,
        boolean disabled,
        long registeredAtMicros,
        long registeredPosition,
        long lastPosition) {

    static UserRow registered(String userId, long atMicros) {
        return new UserRow(userId, null, null, null, null, false, false, false, false, atMicros, 0, 0);
    }

    static UserRow read(ResultSet row) throws SQLException {
        return new UserRow(
                row.getString("user_id"),
                row.getBytes("name_sealed"),
                row.getBytes("email_sealed"),
                row.getString("email_lookup"),
                row.getString("login_method"),
                row.getBoolean("role_support"),
                row.getBoolean("role_finance"),
                row.getBoolean("role_admin"),
                row.getBoolean("disabled"),
                row.getLong("registered_at_micros"),
                row.getLong("registered_position"),
                row.getLong("last_position"));
    }

    UserRow at(long position) {
        var registered = registeredPosition == 0 ? position : registeredPosition;
        return new UserRow(
                userId,
                nameSealed,
                emailSealed,
                emailLookup,
                loginMethod,
                support,
                finance,
                admin,
                disabled,
                registeredAtMicros,
                registered,
                position);
    }

    UserRow withProfile(
            byte @Nullable [] name, byte @Nullable [] email, @Nullable String lookup, @Nullable String method) {
        return new UserRow(
                userId,
                name,
                email,
                lookup,
                method,
                support,
                finance,
                admin,
                disabled,
                registeredAtMicros,
                registeredPosition,
                lastPosition);
    }

    UserRow withRole(Role role, boolean held) {
        return new UserRow(
                userId,
                nameSealed,
                emailSealed,
                emailLookup,
                loginMethod,
                role == Role.SUPPORT ? held : support,
                role == Role.FINANCE ? held : finance,
                role == Role.ADMIN ? held : admin,
                disabled,
                registeredAtMicros,
                registeredPosition,
                lastPosition);
    }

    UserRow withDisabled(boolean closed) {
        return new UserRow(
                userId,
                nameSealed,
                emailSealed,
                emailLookup,
                loginMethod,
                support,
                finance,
                admin,
                closed,
                registeredAtMicros,
                registeredPosition,
                lastPosition);
    }

    List<@Nullable Object> values() {
        return RowValues.of(
                userId,
                registeredAtMicros,
                registeredPosition,
                nameSealed,
                emailSealed,
                emailLookup,
                loginMethod,
                support,
                finance,
                admin,
                disabled,
                lastPosition);
    }
}
