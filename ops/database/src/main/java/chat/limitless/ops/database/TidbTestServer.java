package chat.limitless.ops.database;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.tidb.TiDBContainer;
import org.testcontainers.utility.DockerImageName;

/// TiDB 8.5: by address (`LIMITLESS_TIDB_URL`), else as a container, else built with the Go toolchain.
/// Without any of them the run fails and says what was tried.
final class TidbTestServer {

    private TidbTestServer() {}

    static TestServer start() {
        var url = System.getenv("LIMITLESS_TIDB_URL");
        if (url != null && !url.isBlank()) {
            return MysqlTestServer.byAddress("TiDB (LIMITLESS_TIDB_URL)", url);
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            // Ends with the JVM: Testcontainers removes it.
            @SuppressWarnings("resource")
            var container = new TiDBContainer(DockerImageName.parse("pingcap/tidb:v8.5.6"));
            container.start();
            return new TestServer(
                    "TiDB v8.5.6 (container)", container.getHost(), container.getMappedPort(4000), "root", "");
        }
        return new TidbFromSource(BuildFolder.ofProject().resolve("tidb"), "go").start();
    }
}
