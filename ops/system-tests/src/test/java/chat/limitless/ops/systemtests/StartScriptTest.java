package chat.limitless.ops.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the script itself says before there is a Java to say anything.
class StartScriptTest {

    private static final Path SCRIPTS = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path scratch;

    private record Ended(int code, String output) {}

    @Test
    void a_missing_jdk_is_told_in_one_sentence() throws Exception {
        var ended = run(
                List.of("/bin/bash", SCRIPTS.resolve("bin/find-jdk").toString(), scratch.toString()),
                System.getenv("PATH"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output().lines()).singleElement().asString().contains("needs a JDK 25");
    }

    @Test
    void without_a_jdk_nothing_is_started() throws Exception {
        var tree = tree("#!/bin/sh\necho 'There is no JDK.' >&2; exit 1\n");

        var ended = start(tree, "bash", "dirname");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).isEqualToIgnoringNewLines("There is no JDK.");
    }

    @Test
    void a_missing_npm_is_told_in_one_sentence() throws Exception {
        var tree = tree("#!/bin/sh\necho /the/jdk\n");

        var ended = start(tree, "bash", "dirname");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output().lines()).singleElement().asString().contains("needs npm");
    }

    @Test
    void a_failed_build_shows_its_end_and_where_the_rest_is() throws Exception {
        var tree = tree("#!/bin/sh\necho /the/jdk\n");
        script(tree.resolve("mvnw"), "#!/bin/sh\necho 'line of the build'; exit 7\n");

        var ended = start(tree, "bash", "dirname", "npm", "mkdir", "rm", "tail", "sh");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("line of the build", "The build failed; the whole output is in ");
    }

    /// A source tree that was never built, with nothing in it but the script and its way to a JDK.
    private Path tree(String findJdk) throws IOException {
        var tree = scratch.resolve("tree");
        Files.createDirectories(tree.resolve("ops/bin"));
        script(tree.resolve("ops/start"), Files.readString(SCRIPTS.resolve("start")));
        script(tree.resolve("ops/bin/find-jdk"), findJdk);
        return tree;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /// Runs the script of the tree where only these programs are installed.
    private Ended start(Path tree, String... programs) throws Exception {
        var installed = Files.createDirectories(scratch.resolve("installed"));
        for (var program : programs) {
            var found = Tools.require(program);
            Files.createSymbolicLink(installed.resolve(program), found);
        }
        return run(List.of("/bin/bash", tree.resolve("ops/start").toString()), installed.toString());
    }

    private static Ended run(List<String> command, String path) throws Exception {
        var builder = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true);
        builder.environment().put("PATH", path);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
