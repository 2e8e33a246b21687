package chat.limitless.eventstore;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One account on the database server, as `mysql://user:password@host:port`, and the driver settings that go with
/// it. The databases are named `<prefix>_events`, `<prefix>_keys` and `<prefix>_views`. The prefix comes from the
/// query part (`?prefix=t1`), else from the property or environment variable `LIMITLESS_DATABASE_PREFIX`, else it
/// is `limitless`.
///
/// @param host name or address of the server
/// @param port its port
/// @param user account
/// @param password its password, never printed
/// @param prefix common first part of the three database names
public record DatabaseUrl(String host, int port, String user, String password, String prefix) {

    /// Environment variable (and system property) with the prefix of the database names.
    public static final String PREFIX_VARIABLE = "LIMITLESS_DATABASE_PREFIX";

    private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /// What every connection of ours needs. Multi-row statements are parsed once per size and kept; UTC everywhere.
    private static final Map<String, String> DRIVER_SETTINGS = Map.ofEntries(
            Map.entry("characterEncoding", "UTF-8"),
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("forceConnectionTimeZoneToSession", "true"),
            Map.entry("useConfigs", "maxPerformance"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "400"),
            Map.entry("prepStmtCacheSqlLimit", "65536"),
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("allowPublicKeyRetrieval", "true"),
            Map.entry("connectTimeout", "2000"),
            Map.entry("tcpKeepAlive", "true"));

    /// Refuses a prefix that could not be part of a database name.
    public DatabaseUrl {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("database prefix must match " + PREFIX.pattern());
        }
    }

    /// Reads `mysql://user:password@host:port[?prefix=…]`; a database name after the port is ignored.
    public static DatabaseUrl parse(String url) {
        var uri = URI.create(url);
        if (!"mysql".equals(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() == null) {
            throw new IllegalArgumentException("a database address looks like mysql://user:password@host:port");
        }
        var account = uri.getRawUserInfo().split(":", 2);
        var prefix = prefixIn(uri.getRawQuery());
        return new DatabaseUrl(
                uri.getHost(),
                uri.getPort() < 0 ? 3306 : uri.getPort(),
                decode(account[0]),
                account.length < 2 ? "" : decode(account[1]),
                prefix == null ? defaultPrefix() : prefix);
    }

    /// The prefix that holds when an address names none.
    public static String defaultPrefix() {
        var property = System.getProperty(PREFIX_VARIABLE, System.getenv(PREFIX_VARIABLE));
        return property == null || property.isBlank() ? "limitless" : property;
    }

    /// Name of one of our databases on the server.
    public String database(DatabaseName name) {
        return name.on(prefix);
    }

    /// JDBC address of one of our databases, driver settings included, account not.
    public String jdbcUrl(DatabaseName name) {
        return jdbcUrl(database(name), false);
    }

    /// JDBC address of the server without a database.
    public String jdbcUrl() {
        return jdbcUrl("", false);
    }

    private String jdbcUrl(String database, boolean preparedByServer) {
        var url = new StringBuilder("jdbc:mysql://")
                .append(hostPart())
                .append(':')
                .append(port);
        url.append('/').append(database).append("?sslMode=").append(isLoopback() ? "DISABLED" : "PREFERRED");
        DRIVER_SETTINGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting ->
                        url.append('&').append(setting.getKey()).append('=').append(setting.getValue()));
        return url.append("&useServerPrepStmts=").append(preparedByServer).toString();
    }

    /// Opens a plain connection, outside any pool.
    ///
    /// @param socketTimeoutMillis after which a silent server counts as gone
    public Connection connect(@Nullable DatabaseName name, int socketTimeoutMillis) throws SQLException {
        return connect(name == null ? jdbcUrl() : jdbcUrl(name), socketTimeoutMillis);
    }

    /// The same for a connection that runs the same few statements over and over: the server parses each once and
    /// values travel as bytes, while other connections send text, which costs less for statements that run once.
    Connection connectToPrepare(DatabaseName name, int socketTimeoutMillis) throws SQLException {
        return connect(jdbcUrl(database(name), true), socketTimeoutMillis);
    }

    private Connection connect(String jdbcUrl, int socketTimeoutMillis) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("socketTimeout", Integer.toString(socketTimeoutMillis));
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /// Whether the server is this machine, where encrypting the connection would only cost.
    public boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /// The same server and prefix with another account.
    public DatabaseUrl withAccount(String otherUser, String otherPassword) {
        return new DatabaseUrl(host, port, otherUser, otherPassword, prefix);
    }

    /// The same account through another address, for example a proxy.
    public DatabaseUrl withAddress(String otherHost, int otherPort) {
        return new DatabaseUrl(otherHost, otherPort, user, password, prefix);
    }

    /// Hides the password.
    @Override
    public String toString() {
        return "mysql://" + user + "@" + hostPart() + ":" + port + "?prefix=" + prefix;
    }

    private String hostPart() {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private static @Nullable String prefixIn(@Nullable String query) {
        if (query == null) {
            return null;
        }
        for (var part : query.split("&", -1)) {
            if (part.startsWith("prefix=")) {
                return decode(part.substring("prefix=".length()));
            }
        }
        return null;
    }

    private static String decode(String part) {
        // Only %xx: a plus sign in a password is a plus sign.
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
