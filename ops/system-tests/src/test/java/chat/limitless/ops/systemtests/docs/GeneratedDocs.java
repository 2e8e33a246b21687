package chat.limitless.ops.systemtests.docs;

import static java.util.stream.Collectors.joining;

import chat.limitless.ops.systemtests.docs.SourceRecords.SourceRecord;
import chat.limitless.ops.systemtests.tidy.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes `ops/docs/generated`: what is stored, what can be asked, why it may be refused, what can be configured.
public final class GeneratedDocs {

    private static final Path FOLDER = Path.of("ops/docs/generated");
    private static final String CONTRACT = "shared-api/contract/src/main/java";
    private static final List<String> CONFIGURED =
            List.of("shared-api/platform/src/main/java", "command-side/src/main/java", "query-side/src/main/java");
    private static final Pattern CODE = Pattern.compile("((?: *///.*\n)+) *[A-Z_]+\\(\"([a-z.-]+)\", (\\d+)\\)");
    private static final Pattern DEFAULT = Pattern.compile("@DefaultValue\\(\"?([^\")]*)\"?\\)");

    private GeneratedDocs() {}

    /// Rewrites all documents.
    public static void main(String[] args) throws IOException {
        for (var document : all().entrySet()) {
            var file = Repository.root().resolve(document.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.getValue());
        }
    }

    /// Path and text of every document.
    static Map<Path, String> all() {
        Map<Path, String> documents = new LinkedHashMap<>();
        documents.put(FOLDER.resolve("events.md"), events());
        documents.put(FOLDER.resolve("commands.md"), commands());
        documents.put(FOLDER.resolve("refusal-codes.md"), refusalCodes());
        documents.put(FOLDER.resolve("configuration.md"), configuration());
        return documents;
    }

    private static String events() {
        var rows = SourceRecords.below(CONTRACT).stream()
                .filter(event -> !event.annotation("EventName").isEmpty())
                .map(event -> row(storedName(event), event.name(), fields(event), event.meaning()))
                .sorted();
        return page(
                "Events",
                "Everything the log can hold, by stored name.",
                rows,
                "stored name",
                "record",
                "fields",
                "meaning");
    }

    private static String commands() {
        var rows = SourceRecords.below(CONTRACT).stream()
                .filter(command -> command.file().getFileName().toString().endsWith("Command.java"))
                .map(command -> row(feature(command), command.name(), fields(command), command.meaning()));
        return page(
                "Commands",
                "Everything that can be asked of an aggregate.",
                rows,
                "feature",
                "command",
                "fields",
                "meaning");
    }

    private static String refusalCodes() {
        var source = Repository.read(Path.of(CONTRACT, "chat/limitless/api/RefusalCode.java"));
        var rows = CODE.matcher(source)
                .results()
                .map(code -> row(
                        "`" + code.group(2) + "`",
                        code.group(3),
                        code.group(1).replaceAll("\\s*///\\s*", " ").strip()));
        return page(
                "Refusal codes",
                "Why the business says no, and the HTTP status that tells it.",
                rows.sorted(),
                "code",
                "status",
                "meaning");
    }

    private static String configuration() {
        var rows = CONFIGURED.stream()
                .flatMap(folder -> SourceRecords.below(folder).stream())
                .filter(properties ->
                        !properties.annotation("ConfigurationProperties").isEmpty())
                .flatMap(GeneratedDocs::keys)
                .sorted();
        return page(
                "Configuration",
                "Every key with its default; a key without a default has to be set.",
                rows,
                "key",
                "default",
                "type",
                "meaning");
    }

    private static Stream<String> keys(SourceRecord properties) {
        var prefix = properties.annotation("ConfigurationProperties").replaceAll("prefix = |\"", "");
        return properties.components().stream().map(component -> {
            var preset = DEFAULT.matcher(component);
            var shown =
                    preset.find() ? "`" + preset.group(1) + "`" : component.contains("@DefaultValue") ? "built in" : "";
            var name = component.substring(component.lastIndexOf(' ') + 1);
            var key = name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
            return row("`" + prefix + "." + key + "`", shown, type(component), properties.meaningOf(name));
        });
    }

    private static String storedName(SourceRecord event) {
        return "`" + event.annotation("EventName").replaceAll("[^\"]*\"([^\"]*)\".*", "$1") + "`";
    }

    private static String feature(SourceRecord command) {
        return command.file().getParent().getFileName().toString();
    }

    private static String fields(SourceRecord sourceRecord) {
        return sourceRecord.components().stream()
                .map(component -> component.substring(component.lastIndexOf(' ') + 1)
                        + (component.contains("@Nullable") ? "?" : ""))
                .collect(joining(", "));
    }

    private static String type(String component) {
        var plain = component.replaceAll("@\\w+(\\([^)]*\\))? ?", "");
        return "`" + plain.substring(0, plain.lastIndexOf(' ')).strip() + "`";
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(joining(" | ", "| ", " |\n"));
    }

    private static String page(String title, String purpose, Stream<String> rows, String... columns) {
        return "# " + title + "\n\n" + purpose + " Made from the code by `GeneratedDocs`; do not edit.\n\n"
                + row(columns) + row(Stream.of(columns).map(_ -> "---").toArray(String[]::new))
                + rows.collect(joining());
    }
}
