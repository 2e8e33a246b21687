package chat.limitless.ops.systemtests.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every check of [Tidy] complains about what it is there for, and only beyond its limit.
@Tag("fast")
class TidyCanaryTest {

    private static final String MAIN = "command-side/src/main/java/A.java";

    @Test
    void a_line_may_have_120_characters_and_not_one_more() {
        assertThat(Tidy.lines("A.java", "x".repeat(120))).isEmpty();
        assertThat(Tidy.lines("A.java", "x".repeat(121))).hasSize(1);
    }

    @Test
    void a_line_of_a_text_block_may_be_longer() {
        assertThat(Tidy.lines("A.java", "var a = \"\"\"\n" + "x".repeat(121) + "\n\"\"\";\n"))
                .isEmpty();
    }

    @Test
    void a_file_may_have_400_lines_and_not_one_more() {
        assertThat(Tidy.lines("A.java", "x\n".repeat(400))).isEmpty();
        assertThat(Tidy.lines("A.java", "x\n".repeat(401))).hasSize(1);
    }

    @Test
    void a_method_may_have_60_lines_and_not_one_more() {
        assertThat(Tidy.methods("A.java", method(58))).isEmpty();
        assertThat(Tidy.methods("A.java", method(59))).hasSize(1);
    }

    @Test
    void banned_calls_name_what_to_use() {
        assertThat(Tidy.calls(MAIN, "Instant.now()")).singleElement().asString().contains("Clock");
        assertThat(Tidy.calls(MAIN, "UUID.randomUUID()"))
                .singleElement()
                .asString()
                .contains("Ids");
        assertThat(Tidy.calls(MAIN, "System.out.println()")).hasSize(1);
        assertThat(Tidy.calls(MAIN, "} catch (Exception e) {")).hasSize(1);
        assertThat(Tidy.calls(MAIN, "@Autowired")).hasSize(1);
        assertThat(Tidy.calls("ops/benchmarks/src/main/java/A.java", "Instant.now()"))
                .isEmpty();
    }

    @Test
    void tests_do_not_sleep() {
        assertThat(Tidy.calls("query-side/src/test/java/A.java", "Thread." + "sleep(1)"))
                .hasSize(1);
    }

    @Test
    void notes_need_an_issue() {
        assertThat(Tidy.notes("a.md", "FIX" + "ME")).hasSize(1);
        assertThat(Tidy.notes("a.md", "TO" + "DO later")).hasSize(1);
        assertThat(Tidy.notes("a.md", "TO" + "DO(#12) later")).isEmpty();
    }

    @Test
    void machines_and_registries_stay_unnamed() {
        assertThat(Tidy.words("a.md", "/ro" + "ot/.m2/x")).hasSize(1);
        assertThat(Tidy.words("a.xml", "http://nex" + "us.example/x")).hasSize(1);
        assertThat(Tidy.words("a.md", "a framework of work")).isEmpty();
    }

    @Test
    void a_document_has_one_title() {
        assertThat(Tidy.titles("a.md", "# One\n\n```\n# a comment\n```\n")).isEmpty();
        assertThat(Tidy.titles("a.md", "# One\n# Two\n")).hasSize(1);
        assertThat(Tidy.titles("a.md", "## None\n")).hasSize(1);
    }

    @Test
    void a_decision_is_linked() {
        assertThat(Tidy.decisionIndex("[1](0001-a.md)", List.of("0001-a.md"))).isEmpty();
        assertThat(Tidy.decisionIndex("0001-a.md", List.of("0001-a.md"))).hasSize(1);
    }

    private static String method(int bodyLines) {
        return "    void a() {\n" + "        x();\n".repeat(bodyLines) + "    }\n";
    }
}
