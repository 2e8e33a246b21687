package chat.limitless.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wanted server that cannot be had is never skipped silently: what was tried is told, and how to mend it.
class NoTestServerTest {

    @TempDir
    Path scratch;

    @Test
    void without_an_address_and_docker_there_is_no_mysql() {
        assertThatThrownBy(() -> MysqlTestServer.start(null, () -> false))
                .isInstanceOf(NoTestServer.class)
                .hasMessageContainingAll(
                        "LIMITLESS_MYSQL_URL is not set", "no Docker answers", "Set LIMITLESS_MYSQL_URL=");
    }

    @Test
    void an_address_is_used_before_anything_else_is_tried() {
        var server = MysqlTestServer.start("mysql://root:secret@db.example:3307", () -> {
            throw new AssertionError("Docker was asked");
        });
        assertThat(server.url("p", server.user(), server.password()))
                .isEqualTo("mysql://root:secret@db.example:3307?prefix=p");
    }

    @Test
    void a_build_of_tidb_that_fails_shows_its_last_line() throws IOException {
        var go = Files.writeString(scratch.resolve("go"), "#!/bin/sh\necho reading; echo the proxy says no; exit 1\n");
        assertThat(go.toFile().setExecutable(true)).isTrue();

        assertThatThrownBy(() -> new TidbFromSource(scratch.resolve("tidb"), go.toString()).start())
                .isInstanceOf(NoTestServer.class)
                .hasMessageContainingAll("mod tidy\" did not succeed: the proxy says no", "Set LIMITLESS_TIDB_URL=");
    }

    @Test
    void without_go_no_tidb_is_built() {
        var nowhere = scratch.resolve("go").toString();

        assertThatThrownBy(() -> new TidbFromSource(scratch.resolve("tidb"), nowhere).start())
                .isInstanceOf(NoTestServer.class)
                .hasMessageContaining("there is no Go toolchain");
    }
}
