package chat.limitless.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NginxRoutesTest {

    private static final Path FILE = Path.of("../nginx/routes.conf");

    @Test
    void the_committed_map_is_what_the_applications_publish() throws IOException {
        var rendered = NginxRoutes.render(RouteTable.load());
        if (System.getProperty("approve") != null) {
            Files.writeString(FILE, rendered);
        }
        assertThat(FILE).as("stale: run with -Dapprove").hasContent(rendered);
    }
}
