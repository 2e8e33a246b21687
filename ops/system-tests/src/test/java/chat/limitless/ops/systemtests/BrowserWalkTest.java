package chat.limitless.ops.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person's whole way through the product, in a real browser, against the product as `ops/start` runs it.
class BrowserWalkTest {

    private static final Path WEBUI = Path.of("../../webui").toAbsolutePath().normalize();
    private static final Pattern NEVER = Pattern.compile("(?!)");

    @TempDir
    Path scratch;

    @Test
    void a_person_signs_in_buys_credits_chats_and_is_seen_by_finance_and_support() {
        var chromium = Tools.require("chromium", "chromium-browser", "google-chrome");
        var logs = Path.of("target/browser-walk");
        try (var product = LocalRun.start(scratch.resolve("data"), logs.resolve("product.log"), "--port", "0")) {
            var address = product.awaitAddress();
            var walk = RunningProcess.start(
                    List.of(WEBUI.resolve("tools.sh").toString(), "pnpm", "--dir", WEBUI.toString(), "e2e"),
                    Map.of("BASE_URL", address, "CHROMIUM_PATH", chromium.toString(), "CI", "true"),
                    logs.resolve("walk.log"),
                    NEVER);
            try (walk) {
                assertThat(walk.awaitExit(Duration.ofMinutes(20)))
                        .as(() -> "the walk said:\n" + walk.output())
                        .isZero();
            }
        }
    }
}
