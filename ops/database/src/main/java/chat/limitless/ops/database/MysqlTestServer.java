package chat.limitless.ops.database;

import java.net.URI;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.testcontainers.mysql.MySQLContainer;
import org.testcontainers.utility.DockerImageName;

/// MySQL 8.4: by address (`LIMITLESS_MYSQL_URL`), else as a container. Without either the run fails and says so.
final class MysqlTestServer {

    private MysqlTestServer() {}

    /// @param url value of `LIMITLESS_MYSQL_URL`
    static TestServer start(@Nullable String url, BooleanSupplier docker) {
        if (url != null && !url.isBlank()) {
            return byAddress("MySQL (LIMITLESS_MYSQL_URL)", url);
        }
        if (!docker.getAsBoolean()) {
            throw new NoTestServer("No MySQL to test against: LIMITLESS_MYSQL_URL is not set and no Docker answers."
                    + " Set LIMITLESS_MYSQL_URL=mysql://root:password@host:port, or start Docker.");
        }
        var password = DatabaseAccounts.draw();
        // Ends with the JVM: Testcontainers removes it.
        @SuppressWarnings("resource")
        var container = new MySQLContainer(DockerImageName.parse("mysql:8.4"))
                .withUsername("root")
                .withPassword(password)
                .withUrlParam("sslMode", "PREFERRED")
                .withCommand(
                        "--character-set-server=utf8mb4", "--max-allowed-packet=64M", "--default-time-zone=+00:00");
        container.start();
        return new TestServer(
                "MySQL 8.4 (container)", container.getHost(), container.getMappedPort(3306), "root", password);
    }

    static TestServer byAddress(String kind, String url) {
        var uri = URI.create(url);
        var account = uri.getUserInfo().split(":", 2);
        return new TestServer(kind, uri.getHost(), uri.getPort(), account[0], account.length < 2 ? "" : account[1]);
    }
}
