package chat.limitless.command.payments;

import static chat.limitless.command.payments.NoticeStories.chargeRefunded;
import static chat.limitless.command.payments.NoticeStories.disputed;
import static chat.limitless.command.payments.NoticeStories.paidIntent;
import static chat.limitless.command.payments.NoticeStories.paidPage;
import static chat.limitless.command.payments.NoticeStories.refunded;
import static chat.limitless.command.payments.NoticeStories.suspected;
import static chat.limitless.command.payments.NoticeStories.unpaidPage;
import static chat.limitless.command.payments.PurchaseStories.ANN;
import static chat.limitless.command.payments.PurchaseStories.LOT;
import static chat.limitless.command.payments.PurchaseStories.PRICE;
import static chat.limitless.command.payments.PurchaseStories.open;
import static chat.limitless.command.payments.PurchaseStories.start;
import static chat.limitless.command.payments.ReversalStories.refund;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.Receipt;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.RefundStatus;
import chat.limitless.command.external.stripe.StripeInMemory;
import chat.limitless.command.payments.NoticeStories.Told;
import chat.limitless.command.payments.process.SimulatedPayments;
import chat.limitless.command.simulation.QuietWorld;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.slf4j.LoggerFactory;

/// Seven notices of Stripe's in all 5,040 orders, each delivered one to three times, from the signed bytes of the
/// webhook to the credit account: after every delivery that could be placed, the purchase and the account stand where
/// an oracle without order says. The same notice comes again under its own id or under another one; our own record of
/// the page comes before, between or after them; and credits are spent meanwhile.
@Tag("fast")
class NoticeOrderTest {

    /// Does not divide by the price, so that the rounding shows.
    private static final long ODD_CREDITS = 199_999_999;

    private static final CreditAccountId ACCOUNT = CreditAccountId.of(ANN);
    private static final ConversationId CHAT = new ConversationId("cnv_chat");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("chat.limitless.command");
    private static Level before;

    @BeforeAll
    static void beQuiet() {
        before = LOG.getLevel();
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        LOG.setLevel(before);
    }

    private static Told opened(List<Long> lines) {
        return disputed(
                "charge.dispute.created",
                "first",
                PRICE - 1,
                "needs_response",
                DisputeStatus.OPEN,
                lines,
                !lines.isEmpty(),
                false);
    }

    @Test
    void a_delayed_payment_two_refunds_and_a_lost_dispute(TestReporter reporter) {
        tell(
                reporter,
                unpaidPage("checkout.session.completed", "first", "complete"),
                paidPage("checkout.session.async_payment_succeeded", "first", PRICE),
                refunded("refund.created", "re_a", "first", 333, RefundStatus.SUCCEEDED),
                refunded("refund.created", "re_b", "first", 101, RefundStatus.PENDING),
                refunded("refund.failed", "re_b", "first", 101, RefundStatus.FAILED),
                opened(List.of()),
                disputed(
                        "charge.dispute.closed",
                        "first",
                        PRICE - 1,
                        "lost",
                        DisputeStatus.LOST,
                        List.of(-999L),
                        true,
                        false));
    }

    @Test
    void a_dispute_from_its_start_to_a_win_with_the_money_back(TestReporter reporter) {
        tell(
                reporter,
                paidPage("checkout.session.completed", "first", PRICE),
                paidIntent("first", PRICE),
                refunded("charge.refund.updated", "re_a", "first", 333, RefundStatus.SUCCEEDED),
                opened(List.of()),
                disputed(
                        "charge.dispute.funds_withdrawn",
                        "first",
                        PRICE - 1,
                        "under_review",
                        DisputeStatus.OPEN,
                        List.of(),
                        true,
                        false),
                disputed(
                        "charge.dispute.funds_reinstated",
                        "first",
                        PRICE - 1,
                        "under_review",
                        DisputeStatus.OPEN,
                        List.of(-999L),
                        true,
                        true),
                disputed(
                        "charge.dispute.closed",
                        "first",
                        PRICE - 1,
                        "won",
                        DisputeStatus.WON,
                        List.of(-999L, 999L),
                        true,
                        true));
    }

    @Test
    void two_payments_of_one_purchase_whose_money_goes_back(TestReporter reporter) {
        tell(
                reporter,
                paidPage("checkout.session.completed", "first", PRICE),
                paidIntent("second", PRICE),
                unpaidPage("checkout.session.expired", "second", "expired"),
                chargeRefunded(
                        "first",
                        refund("re_a", "pi_first", null, 333, "usd", RefundStatus.SUCCEEDED),
                        refund("re_b", "pi_first", null, 7, "usd", RefundStatus.CANCELED)),
                refunded("refund.updated", "re_c", "second", 101, RefundStatus.SUCCEEDED),
                disputed(
                        "charge.dispute.created",
                        "second",
                        500,
                        "needs_response",
                        DisputeStatus.OPEN,
                        List.of(-500L),
                        true,
                        false),
                suspected("issfr_a"));
    }

    @Test
    void a_payment_of_another_amount_gives_nothing_and_takes_nothing(TestReporter reporter) {
        tell(
                reporter,
                paidPage("checkout.session.completed", "first", PRICE - 1),
                paidIntent("first", PRICE - 1),
                unpaidPage("checkout.session.async_payment_failed", "first", "complete"),
                refunded("refund.created", "re_a", "first", 333, RefundStatus.SUCCEEDED),
                suspected("issfr_a"),
                opened(List.of(-999L)),
                disputed(
                        "charge.dispute.closed",
                        "first",
                        PRICE - 1,
                        "lost",
                        DisputeStatus.LOST,
                        List.of(-999L),
                        true,
                        false));
    }

    private static void tell(TestReporter reporter, Told... told) {
        long seed = Long.getLong("limitless.seed", System.nanoTime());
        reporter.publishEntry("limitless.seed", Long.toString(seed));
        var notices = List.of(told);
        var orders = new ArrayList<List<Told>>();
        Facts.inEveryOrder(notices, orders::add);
        assertThat(orders).hasSize(5_040);
        IntStream.range(0, orders.size()).parallel().forEach(number -> {
            var random = new SplittableRandom(seed + number);
            var deliveries = Facts.repeated(orders.get(number), random);
            check("-Dlimitless.seed=" + seed + ", told " + deliveries, notices, deliveries, random);
        });
    }

    private static void check(String story, List<Told> all, List<Told> deliveries, SplittableRandom random) {
        var world = new QuietWorld(clock -> {
            var stripe = new StripeInMemory(NoticeStories.answers(all), clock);
            return new SimulatedPayments.Provider(stripe.payments(), stripe.reversals(), stripe.notices());
        });
        world.send(start(ODD_CREDITS, PRICE));
        int recorded = random.nextInt(deliveries.size() + 1);
        var said = new HashSet<PurchaseCommand>();
        for (int i = 0; i < deliveries.size(); i++) {
            if (i == recorded) {
                recordPage(world);
            }
            deliver(world, deliveries.get(i), all, random);
            said.addAll(deliveries.get(i).facts());
            if (isAllApplied(world)) {
                compare(story, world, said);
            }
            if (random.nextInt(4) == 0) {
                spend(world, i);
            }
        }
        if (recorded == deliveries.size()) {
            recordPage(world);
        }
        world.pass(Duration.ofHours(1));
        assertThat(world.notices().values()).as(() -> story).containsOnly("applied");
        compare(story, world, said);
    }

    private static void recordPage(QuietWorld world) {
        try {
            world.send(open("first"));
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo(RefusalCode.PURCHASE_CLOSED.code());
        }
    }

    /// Told again, it is the same event or one of its own.
    private static void deliver(QuietWorld world, Told told, List<Told> all, SplittableRandom random) {
        var body = told.body("evt_%d_%d".formatted(all.indexOf(told), random.nextInt(2)));
        var signature = StripeInMemory.signature(body, world.clock().instant());
        world.deliver(body.getBytes(StandardCharsets.UTF_8), signature);
        world.workOff();
    }

    private static boolean isAllApplied(QuietWorld world) {
        return world.notices().values().stream().allMatch("applied"::equals);
    }

    private static void compare(String story, QuietWorld world, Set<PurchaseCommand> said) {
        var paid = world.events(PurchasePaid.class).toList();
        assertThat(paid).as(() -> story).hasSize(ReversalOracle.isPaid(said, PRICE) ? 1 : 0);
        assertThat(world.events(LotGranted.class).map(LotGranted::amountMicros))
                .as(() -> story)
                .isEqualTo(paid.isEmpty() ? List.of() : List.of(ODD_CREDITS));
        if (!paid.isEmpty()) {
            var claim = world.claimOn(ACCOUNT, LOT);
            assertThat(claim.revokedMicros() + "/" + claim.frozenMicros())
                    .as(() -> story)
                    .isEqualTo(ReversalOracle.levels(said, paid.getFirst().paymentIntentId(), PRICE, ODD_CREDITS));
        }
    }

    /// A reply takes half of what there is: when the money goes back afterwards, a part of it is debt.
    private static void spend(QuietWorld world, int number) {
        long half = world.availableMicros(ACCOUNT) / 2;
        if (half > 0) {
            var now = world.clock().instant();
            var reply = new ReplyId("rpl_%012xx%d".formatted(now.toEpochMilli(), number));
            world.send(new HoldCredits(ACCOUNT, reply.holdId(), half, reply, CHAT, now));
            var receipt = new Receipt(reply, CHAT, "a/model", "a/model", 1, 0, 1, 0, 1, 1, CostSource.EXACT, null);
            world.send(new SettleHold(ACCOUNT, reply.holdId(), half, receipt, now));
        }
    }
}
