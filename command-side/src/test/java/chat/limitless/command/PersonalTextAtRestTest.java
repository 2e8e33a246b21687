package chat.limitless.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.conversation.ConversationEvent.ReplyCompleted;
import chat.limitless.command.testing.Browser;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Ids;
import chat.limitless.simulators.http.Fault;
import chat.limitless.simulators.manus.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What a person says and is called is nowhere at rest in clear: in no row of any table of the log and the keys (reply
/// journal, sagas, dead letters, snapshots, stored answers, inbox), in no file of the database, in nothing logged.
@ExtendWith(OutputCaptureExtension.class)
class PersonalTextAtRestTest {

    private static final String MODEL = "openai/gpt-4o-mini";

    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final String chat = "cnv_" + canary.substring(6);

    @Test
    void personal_text_is_in_no_row_no_file_and_no_line_of_the_log(CapturedOutput output)
            throws SQLException, IOException {
        try (var rig = CommandSideRig.start("--limitless.log.snapshot-every=3")) {
            var browser = rig.browser();
            browser.signIn(canary + " Person", canary + "@example.com");
            talk(rig, browser);
            var said = replyOf(rig);
            stumble(rig, browser);
            assertThat(snapshots(rig)).as("kept as snapshots").isPositive();

            assertThat(rowsWith(rig, chat)).as("the search finds what is there").isNotEmpty();
            assertThat(filesWith(rig, chat))
                    .as("the search finds what is there")
                    .isNotEmpty();
            assertThat(output.getOut()).contains("Started ");
            for (var secret : List.of(canary, said)) {
                assertThat(rowsWith(rig, secret)).isEmpty();
                assertThat(filesWith(rig, secret)).isEmpty();
                assertThat(output.getAll()).doesNotContain(secret);
            }
            erase(rig, browser);
            assertThat(output.getAll()).as("a refusal is no error").doesNotContain("ERROR");
        }
    }

    private void talk(CommandSideRig rig, Browser browser) {
        assertThat(browser.put("/api/v1/conversations/" + chat).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> post(rig, browser) == 202);
        for (int again = 0; again < 4; again++) {
            var title = browser.send(
                    "PUT", "/api/v1/conversations/" + chat + "/title", "{\"title\":\"" + again + canary + "\"}");
            assertThat(title.status()).isEqualTo(200);
        }
        assertThat(browser.buy("starter", "key-" + canary).status()).isEqualTo(201);
    }

    private int post(CommandSideRig rig, Browser browser) {
        return say(rig, browser).status();
    }

    private Browser.Answer say(CommandSideRig rig, Browser browser) {
        var message = "{\"messageId\":\"" + rig.bean(Ids.class).next("msg_") + "\",\"model\":\"" + MODEL
                + "\",\"text\":\"What is " + canary + "? [[sim:deltas=40]]\"}";
        return browser.send("POST", "/api/v1/conversations/" + chat + "/messages", message);
    }

    /// Some words of the reply, as the person read them.
    private String replyOf(CommandSideRig rig) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !rig.events(chat, ReplyCompleted.class).isEmpty());
        var text = Objects.requireNonNull(
                rig.events(chat, ReplyCompleted.class).getFirst().text().text());
        return text.lines()
                .filter(line -> line.length() > 30)
                .findFirst()
                .orElseThrow()
                .substring(0, 30);
    }

    /// What goes wrong must not say more than what goes right.
    private void stumble(CommandSideRig rig, Browser browser) {
        browser.send("POST", "/api/v1/estimates", "{\"" + canary + "\":1}");
        browser.send("POST", "/api/v1/estimates", "{\"text\": " + canary);
        browser.send("PUT", "/api/v1/conversations/" + chat + "/title", "{\"title\":\"" + canary.repeat(50) + "\"}");
        browser.get("/api/oauth/callback?code=" + canary + "&state=" + canary);
        browser.get("/api/v1/nowhere/" + canary + "?q=" + canary);
        rig.simulators().manus().faults().add(Fault.status("/webdev.v1.WebDevAuthPublicService/GetUserInfo", 500, 1));
        rig.simulators().manus().letNextVisitBe(Person.of(canary, canary + "@example.org"));
        assertThat(rig.browser().signIn(canary, canary + "@example.org").status())
                .isEqualTo(502);
    }

    /// Without the key nothing reads in clear, nothing breaks, and nothing more can be said.
    private void erase(CommandSideRig rig, Browser browser) {
        var reply = rig.events(chat, ReplyCompleted.class).getFirst().replyId();
        rig.bean(PersonalDataVault.class).destroyKey(browser.userId());
        var stream = browser.get("/api/v1/replies/" + reply + "/stream");
        assertThat(stream.status()).isIn(200, 404);
        assertThat(stream.response().body()).doesNotContain(canary);
        var serializer = rig.bean(EventSerializer.class);
        assertThat(rig.bean(EventLog.class).read(0, 1_000))
                .isNotEmpty()
                .allSatisfy(stored -> assertThat(serializer.deserialize(stored)).isNotNull());
        long head = rig.bean(EventLog.class).head().position();
        refused(browser.send("PUT", "/api/v1/conversations/" + chat + "/title", "{\"title\":\"" + canary + "\"}"));
        refused(say(rig, browser));
        refused(browser.buy("starter", "another-key-" + canary));
        assertThat(rig.bean(EventLog.class).read(head, 1_000))
                .as("kept of what was refused")
                .noneMatch(stored -> stored.eventType().matches("(conversation|payments)[.].*"));
        assertThat(browser.delete("/api/v1/conversations/" + chat).status()).isEqualTo(200);
    }

    private static void refused(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.code()).isEqualTo("accounts.erased");
    }

    private static long snapshots(CommandSideRig rig) throws SQLException {
        try (var connection = rig.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from " + rig.database().prefix() + "_events.snapshot")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Names of the columns that hold the text, of all tables.
    private static List<String> rowsWith(CommandSideRig rig, String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = rig.database().connect();
                var columns = connection.prepareStatement("""
                        select table_schema, table_name, column_name from information_schema.columns
                        where table_schema like concat(?, '!_%') escape '!'
                            and data_type in ('varchar', 'char', 'varbinary', 'binary', 'blob', 'mediumblob',
                                'longblob', 'text', 'mediumtext', 'longtext')
                        """)) {
            columns.setString(1, rig.database().prefix());
            try (var names = columns.executeQuery()) {
                while (names.next()) {
                    var table = "`" + names.getString(1) + "`.`" + names.getString(2) + "`";
                    var column = "`" + names.getString(3) + "`";
                    try (var search = connection.prepareStatement(
                            "select count(*) from " + table + " where instr(" + column + ", ?) > 0")) {
                        search.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
                        try (var count = search.executeQuery()) {
                            count.next();
                            if (count.getLong(1) > 0) {
                                found.add(table + "." + column);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    /// Files of the server that hold the text, where they are on this machine; else what the rows say.
    private static List<String> filesWith(CommandSideRig rig, String text) throws SQLException, IOException {
        Path data;
        try (var connection = rig.database().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select @@datadir")) {
            row.next();
            data = Path.of(row.getString(1));
        }
        if (!Files.isDirectory(data.resolve("mysql"))) {
            return rowsWith(rig, text);
        }
        try (var files = Files.walk(data)) {
            var found = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file.toString());
                }
            }
            return found;
        }
    }
}
