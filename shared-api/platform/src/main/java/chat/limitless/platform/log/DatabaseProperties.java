package chat.limitless.platform.log;

import chat.limitless.eventstore.DatabaseName;
import chat.limitless.eventstore.DatabaseUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the databases are.
///
/// @param side which of the two applications this is
/// @param commandUrl account of the command side (`LIMITLESS_COMMAND_DATABASE_URL`)
/// @param queryUrl account of the query side (`LIMITLESS_QUERY_DATABASE_URL`)
/// @param migrationUrl account that may create and change tables (`DATABASE_URL`); without it, tables must be there
/// @param prefix common first part of the three database names; empty for the one in the addresses
/// @param poolSize most connections for processors, tasks and requests together: with fewer than are at work at once,
///     they wait for each other. The log and others have some ten of their own; the server must allow as many for
///     every instance
@ConfigurationProperties("limitless.database")
public record DatabaseProperties(
        Side side,
        @DefaultValue("") String commandUrl,
        @DefaultValue("") String queryUrl,
        @DefaultValue("") String migrationUrl,
        @DefaultValue("") String prefix,
        @DefaultValue("12") int poolSize) {

    /// The two applications.
    public enum Side {
        /// Decides; writes the log.
        COMMAND(DatabaseName.EVENTS),
        /// Answers; writes read models.
        QUERY(DatabaseName.VIEWS);

        private final DatabaseName home;

        Side(DatabaseName home) {
            this.home = home;
        }

        /// The database its own tables are in.
        public DatabaseName home() {
            return home;
        }
    }

    /// The account this application runs with.
    public DatabaseUrl url() {
        return side == Side.COMMAND ? commandAccount() : queryAccount();
    }

    /// The account of the command side.
    public DatabaseUrl commandAccount() {
        return parse(commandUrl);
    }

    /// The account of the query side.
    public DatabaseUrl queryAccount() {
        return parse(queryUrl);
    }

    /// The account that may create and change tables, if there is one.
    public @Nullable DatabaseUrl migration() {
        return migrationUrl.isBlank() ? null : parse(migrationUrl);
    }

    private DatabaseUrl parse(String url) {
        var parsed = DatabaseUrl.parse(url);
        return prefix.isBlank()
                ? parsed
                : new DatabaseUrl(parsed.host(), parsed.port(), parsed.user(), parsed.password(), prefix);
    }
}
