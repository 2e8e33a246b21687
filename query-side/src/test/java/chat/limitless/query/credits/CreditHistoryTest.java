package chat.limitless.query.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.query.testing.QuerySide;
import chat.limitless.query.testing.QuerySide.Person;
import chat.limitless.query.testing.Story;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// The history by type and period, and as a file.
class CreditHistoryTest {

    private static final String CSV = "/api/v1/credits/entries.csv";

    private final QuerySide query = QuerySide.shared();
    private final Person person = query.person();
    private final Story story = Story.of(person.id());
    private final ConversationId chat = new ConversationId("cnv_" + QuerySide.unique());

    private List<CSVRecord> rows(String address) throws IOException {
        var answer = query.get(person, address);
        assertThat(answer.status()).isEqualTo(200);
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(answer.raw().body()))) {
            return parser.getRecords();
        }
    }

    @Test
    void a_file_holds_every_movement_with_all_decimals() throws IOException {
        query.await(query.append(story.answeredChat(QuerySide.unique(), "q", "a")));

        var rows = rows(CSV);

        assertThat(rows.stream().map(row -> row.get("type"))).containsExactly("settled", "held", "granted");
        assertThat(rows.getFirst().get("change")).isEqualTo("0.250000");
        assertThat(rows.getFirst().get("balance_after")).isEqualTo("0.850000");
        assertThat(rows.getFirst().get("model")).isEqualTo("vendor/answered");
        assertThat(rows.get(1).get("change")).isEqualTo("-0.400000");
        var answer = query.get(person, CSV);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"credit-history.csv\"");
        assertThat(answer.raw().body()).contains(",lot_id,cause,cause_id\r\n").endsWith("\r\n");
    }

    @Test
    void a_file_goes_on_behind_its_pages() throws IOException {
        var events = new ArrayList<DomainEvent>(List.of(story.opened(), story.granted("welcome", 1_000_000_000)));
        for (var i = 0; i < 600; i++) {
            events.add(story.held("welcome", new ReplyId("rpl_" + QuerySide.unique()), chat, 7));
        }
        query.await(query.append(events));

        var positions = rows(CSV).stream()
                .map(row -> Long.parseLong(row.get("position")))
                .toList();

        assertThat(positions).hasSize(601).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void a_file_that_fails_half_way_does_not_look_whole() {
        var events = new ArrayList<DomainEvent>(List.of(story.opened(), story.granted("welcome", 1_000_000_000)));
        for (var i = 0; i < 600; i++) {
            events.add(story.held("welcome", new ReplyId("rpl_" + QuerySide.unique()), chat, 7));
        }
        query.await(query.append(events));
        var oldest = "update credit_entry set receipt = ? where account_id = ? and type = 'granted'";
        query.views().sql(oldest).params("{", story.account().value()).update();
        try {
            assertThatThrownBy(
                            () -> query.http().send(query.request(person, CSV), HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        } finally {
            query.views().sql(oldest).params(null, story.account().value()).update();
        }
    }

    @Test
    void type_and_period_leave_out_the_rest() throws IOException {
        query.await(query.append(story.answeredChat(QuerySide.unique(), "q", "a")));
        var before = story.at().minus(Duration.ofMinutes(1));
        var after = story.at().plus(Duration.ofMinutes(1));

        assertThat(rows(CSV + "?type=held")).hasSize(1);
        assertThat(rows(CSV + "?from=" + before + "&to=" + after)).hasSize(3);
        assertThat(rows(CSV + "?from=" + after)).isEmpty();
        assertThat(rows(CSV + "?to=" + story.at())).isEmpty();
        assertThat(types("?type=granted")).containsExactly("granted");
        assertThat(types("?to=" + before)).isEmpty();
        assertThat(types("?from=" + before + "&type=settled")).containsExactly("settled");
        assertThat(query.get(person, CSV + "?from=yesterday").status()).isEqualTo(400);
        assertThat(query.get(query.person(), CSV).raw().body().lines()).hasSize(1);
    }

    private List<String> types(String filter) {
        return query.get(person, "/api/v1/credit-account/entries" + filter)
                .body()
                .path("entries")
                .findValuesAsString("type");
    }

    @Test
    void no_text_starts_a_formula() {
        for (var risky : new String[] {"=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "－1"}) {
            assertThat(CsvCells.text(risky)).isEqualTo("'" + risky);
        }
        assertThat(CsvCells.text("vendor/model-1")).isEqualTo("vendor/model-1");
        assertThat(CsvCells.text(null)).isEmpty();
        assertThat(CsvCells.credits(-1)).isEqualTo("-0.000001");
        assertThat(CsvCells.credits(Long.MAX_VALUE)).isEqualTo("9223372036854.775807");
    }

    @Test
    void a_hostile_model_name_is_no_formula_in_the_file() throws IOException {
        var hostile = "=HYPERLINK(\"http://x\",\"a\"\"b\")";
        var reply = new ReplyId("rpl_" + QuerySide.unique());
        query.await(query.append(
                story.opened(),
                story.granted("welcome", 1_000_000),
                story.held("welcome", reply, chat, 100),
                story.settledBy(hostile, reply, chat, 100, Instant.now())));

        var settled = rows(CSV).getFirst();

        assertThat(settled.get("model")).isEqualTo("'" + hostile);
        assertThat(settled.size()).isEqualTo(15);
    }
}
