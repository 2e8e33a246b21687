package chat.limitless.ops.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path scratch;

    @Test
    void is_made_at_the_first_start_and_keeps_its_secrets_for_the_second() {
        var root = scratch.resolve("data");
        String first;
        try (var folder = DataFolder.open(root)) {
            first = folder.secret("JWT_SECRET");
        }
        try (var folder = DataFolder.open(root)) {
            assertThat(folder.secret("JWT_SECRET")).isEqualTo(first).hasSize(64);
        }
    }

    @Test
    void refuses_a_folder_with_other_peoples_files() throws IOException {
        Files.writeString(scratch.resolve("holiday.txt"), "mine");

        assertThatThrownBy(() -> DataFolder.open(scratch))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not Limitless Chat's");
        assertThat(scratch.resolve("holiday.txt")).hasContent("mine");
    }

    @Test
    void refuses_a_folder_that_another_start_holds() {
        try (var first = DataFolder.open(scratch.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(scratch.resolve("data"), Duration.ZERO))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Limitless Chat is running");
            assertThat(first.secret("JWT_SECRET")).isNotEmpty();
        }
    }

    @Test
    void waits_for_a_start_that_is_stopping() throws InterruptedException {
        var opened = new AtomicReference<DataFolder>();
        var second = new Thread(() -> opened.set(DataFolder.open(scratch.resolve("data"))));
        try (var first = DataFolder.open(scratch.resolve("data"))) {
            second.start();
            Awaitility.await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
            assertThat(first.secret("JWT_SECRET")).isNotEmpty();
        }
        second.join();
        assertThat(opened.get()).isNotNull();
        opened.get().close();
    }

    @Test
    void refuses_a_file() throws IOException {
        var file = Files.writeString(scratch.resolve("file"), "");

        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(CannotStart.class);
    }

    @Test
    void options_fall_back_to_the_environment() {
        var options = StandaloneOptions.parse(List.of("--port", "8090"), Map.of("LIMITLESS_DATA", "/somewhere"));

        assertThat(options.port()).isEqualTo(8090);
        assertThat(options.data()).isEqualTo(Path.of("/somewhere"));
    }

    @Test
    void a_wrong_option_is_told_in_one_sentence() {
        assertThatThrownBy(() -> StandaloneOptions.parse(List.of("--port", "many"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("from 1 to 65535");
        assertThatThrownBy(() -> StandaloneOptions.parse(List.of("--prot", "1"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> StandaloneOptions.parse(List.of("--data"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("needs a value");
    }
}
