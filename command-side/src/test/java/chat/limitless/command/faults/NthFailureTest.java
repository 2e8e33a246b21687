package chat.limitless.command.faults;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.accounts.Role;
import chat.limitless.command.faults.StatementProxy.Side;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.simulators.http.Fault;
import chat.limitless.simulators.http.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The n-th statement, or the n-th call of a vendor, fails once, before its effect or after it. Everybody asks again,
/// and it ends as if nothing had failed. Every n with `-Dlimitless.size=full`, else a few of them, named in the report.
class NthFailureTest {

    private static final boolean FULL = "full".equals(System.getProperty("limitless.size"));
    private static final int POINTS = 5;
    private static final Duration SOON = Duration.ofSeconds(40);

    /// What people do, and where its calls of a vendor go.
    enum Kind {
        PURCHASE("/v1/checkout"),
        SPEND("/api/v1/chat"),
        REFUND("/v1/refunds");

        private final String vendorPath;

        Kind(String vendorPath) {
            this.vendorPath = vendorPath;
        }
    }

    private static final Map<Kind, Flow> FLOWS = new EnumMap<>(Kind.class);
    private static StatementProxy proxy;
    private static CommandSideRig rig;
    private static Ledger ledger;

    @BeforeAll
    static void start() {
        rig = CommandSideRig.startBehind(
                NthFailureTest::throughProxy,
                "--limitless.tasks.first-retry=50ms",
                "--limitless.tasks.claim-for=2s",
                "--limitless.tasks.poll=50ms",
                "--limitless.reply.lease=3s",
                "--limitless.reply.sweep-interval=300ms",
                "--limitless.reply.look-up-pauses=100ms,200ms,400ms,800ms,1s,1s",
                "--limitless.openrouter.idle-timeout=2s");
        ledger = new Ledger(rig.database());
        var buyer = rig.signedIn("nth@example.com");
        var finance = rig.signedInAs(Role.FINANCE, "nth-finance@example.com");
        FLOWS.put(Kind.PURCHASE, new PurchaseFlow(rig, ledger, buyer, SOON));
        FLOWS.put(Kind.SPEND, new SpendFlow(ledger, buyer, SOON));
        FLOWS.put(Kind.REFUND, new RefundFlow(rig, ledger, buyer, finance, SOON));
        faultless(Kind.PURCHASE);
    }

    private static String throughProxy(String url) {
        proxy = new StatementProxy(url);
        return proxy.through(url);
    }

    @AfterEach
    void nothingFailsAnyMore() {
        proxy.disarm();
        vendor(Kind.SPEND).clear();
        vendor(Kind.PURCHASE).clear();
    }

    @AfterAll
    static void stop() {
        ledger.close();
        rig.close();
        proxy.close();
    }

    private static Faults vendor(Kind kind) {
        return kind == Kind.SPEND
                ? rig.simulators().openRouter().faults()
                : rig.simulators().stripe().faults();
    }

    private static String faultless(Kind kind) {
        FLOWS.get(kind).prepare();
        proxy.arm(0, Side.BEFORE);
        FLOWS.get(kind).run();
        return FLOWS.get(kind).outcome();
    }

    /// All of them, or some, evenly spread; which, depends on the run.
    private static IntStream points(int all) {
        int stride = FULL ? 1 : Math.max(1, all / POINTS);
        return IntStream.iterate(1 + (int) (System.nanoTime() % stride), n -> n <= all, n -> n + stride);
    }

    @ParameterizedTest
    @CsvSource({"PURCHASE,BEFORE", "PURCHASE,AFTER", "SPEND,BEFORE", "SPEND,AFTER", "REFUND,BEFORE", "REFUND,AFTER"})
    void a_statement_that_fails_changes_nothing_in_the_end(Kind kind, Side side, TestReporter reporter) {
        var expected = faultless(kind);
        var first = proxy.statements();
        assertThat(faultless(kind)).isEqualTo(expected);
        // What polls beside the flow asks more often the longer it takes: the quicker run has less of that.
        var statements = Stream.of(first, proxy.statements())
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        reporter.publishEntry(kind + " leads to", expected);
        reporter.publishEntry("its " + statements.size() + " statements", String.join("\n", statements));
        var notReached = new ArrayList<Integer>();
        points(statements.size()).forEach(n -> {
            FLOWS.get(kind).prepare();
            proxy.arm(n, side);
            long began = System.nanoTime();
            FLOWS.get(kind).run();
            proxy.disarm();
            if (!proxy.hasFailed()) {
                notReached.add(n);
            }
            reporter.publishEntry(
                    "%s %s %d%s".formatted(kind, side, n, proxy.hasFailed() ? "" : ", not reached"),
                    "%d ms, %s".formatted((System.nanoTime() - began) / 1_000_000, failedStatement(n)));
            assertThat(FLOWS.get(kind).outcome())
                    .as("%s, statement %d fails %s: %s", kind, n, side, failedStatement(n))
                    .isEqualTo(expected);
        });
        assertThat(ledger.isIntact()).as("I9").isTrue();
        // A run in which others ordered the work may be shorter than the one that was counted, but not often.
        assertThat(notReached).as("statements not reached").hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"PURCHASE,BEFORE", "PURCHASE,AFTER", "SPEND,BEFORE", "SPEND,AFTER", "REFUND,BEFORE", "REFUND,AFTER"})
    void a_call_of_a_vendor_that_fails_changes_nothing_in_the_end(Kind kind, Side side, TestReporter reporter) {
        var expected = faultless(kind);
        boolean reached = true;
        for (int n = 1; reached; n++) {
            FLOWS.get(kind).prepare();
            failCall(kind, n, side);
            FLOWS.get(kind).run();
            reached = vendor(kind).waiting().isEmpty();
            vendor(kind).clear();
            reporter.publishEntry("%s %s call %d".formatted(kind, side, n), reached ? "failed" : "not reached");
            assertThat(FLOWS.get(kind).outcome())
                    .as("%s, call %d fails %s", kind, n, side)
                    .isEqualTo(expected);
        }
    }

    /// The calls before the n-th go through.
    private static void failCall(Kind kind, int n, Side side) {
        var when = side == Side.BEFORE ? Fault.When.BEFORE : Fault.When.AFTER;
        vendor(kind).add(fault(kind, n - 1, Fault.When.BEFORE, Fault.How.SLOW));
        vendor(kind).add(fault(kind, 1, when, Fault.How.CUT));
    }

    private static Fault fault(Kind kind, int count, Fault.When when, Fault.How how) {
        return new Fault(null, kind.vendorPath, count, when, how, 0, null, Duration.ZERO);
    }

    private static String failedStatement(int n) {
        return n <= proxy.statements().size() ? proxy.statements().get(n - 1) : "";
    }
}
