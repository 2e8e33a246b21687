package chat.limitless.command.payments.recharge.process;

import static org.assertj.core.api.Assertions.assertThat;

import chat.limitless.api.Command;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.PurchaseCommand.StartPurchase;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchaseClosed;
import chat.limitless.api.payments.PurchaseEvent.PurchaseCredited;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeCommand.DisableAutoRecharge;
import chat.limitless.api.recharge.AutoRechargeCommand.RecordRechargeOutcome;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeDisabled;
import chat.limitless.api.recharge.AutoRechargeEvent.AutoRechargeEnabled;
import chat.limitless.api.recharge.AutoRechargeEvent.RechargeStarted;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.RechargeConsent;
import chat.limitless.api.recharge.RechargeOutcome;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.process.SimulatedPayments;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the look from time to time finds: what was missed is brought on, and nothing else is touched.
@Tag("fast")
class WatchRechargeTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final UserId ADA = new UserId("usr_ada");
    private static final AutoRechargeId ID = AutoRechargeId.of(ADA);
    private static final CreditAccountId ACCOUNT = CreditAccountId.of(ADA);
    private static final PurchaseId PURCHASE = new PurchaseId("pay_recharge");
    private static final RechargeProperties PROPERTIES = new RechargeProperties(
            Duration.ofHours(6), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofMinutes(1));

    private static final AutoRechargeEnabled AGREED =
            new AutoRechargeEnabled(ID, RechargeConsent.VERSION, 50, "starter", 200, 1_000, "usd", 3_000, NOW);
    private static final RechargeStarted STARTED =
            new RechargeStarted(ID, PURCHASE, new SavedMethodId("pmt_first"), 7, "starter", 200, 1_000, "usd", 3L, NOW);
    private static final PurchaseStarted BOUGHT =
            new PurchaseStarted(PURCHASE, ADA, "starter", 200, 1_000, "usd", NOW, 3L, ID, null);
    private static final PurchasePaid PAID =
            new PurchasePaid(PURCHASE, ADA, "pi_a", "pi_a", 1_000, "usd", true, 200, NOW);
    private static final PurchaseClosed CLOSED = new PurchaseClosed(PURCHASE, ADA, "declined", NOW);

    private final List<Command> sent = new ArrayList<>();

    private TaskOutcome look(long orderedAs, List<AutoRechargeEvent> recharging, PurchaseEvent... purchase) {
        Commands commands = command -> {
            sent.add(command);
            return new CommandAnswer(command.targetId(), 1);
        };
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var ends = new EndRecharge(commands, notAsked(), new TwelveEvents(), PROPERTIES, clock);
        var watch = new WatchRecharge(
                _ -> soFar(recharging),
                _ -> SimulatedPayments.soFar(List.of(purchase)),
                ends,
                commands,
                PROPERTIES,
                clock);
        assertThat(watch.kind()).isEqualTo("payments.watch-recharge");
        return watch.run(new DueTask("t", watch.kind(), ID.value() + "/" + orderedAs, 1, NOW, 1));
    }

    private static RechargeSoFar soFar(List<AutoRechargeEvent> events) {
        var soFar = RechargeSoFar.NOTHING;
        for (int i = 0; i < events.size(); i++) {
            soFar = soFar.with(events.get(i), i);
        }
        return soFar;
    }

    private static PaymentProvider notAsked() {
        return (PaymentProvider) Proxy.newProxyInstance(
                PaymentProvider.class.getClassLoader(), new Class<?>[] {PaymentProvider.class}, (_, method, _) -> {
                    throw new AssertionError("asked " + method);
                });
    }

    private record TwelveEvents() implements AccountHistory {

        @Override
        public OptionalLong lastSequence(CreditAccountId accountId) {
            return accountId.equals(ACCOUNT) ? OptionalLong.of(11) : OptionalLong.empty();
        }

        @Override
        public boolean hasGrantSince(CreditAccountId accountId, long sequence) {
            throw new AssertionError("not asked");
        }
    }

    private static RecordRechargeOutcome ended(RechargeOutcome outcome, String code, long accountSequence) {
        return new RecordRechargeOutcome(
                ID, PURCHASE, outcome, code, accountSequence, NOW.plus(Duration.ofHours(1)), NOW);
    }

    private void looksAgain(TaskOutcome outcome) {
        assertThat(outcome).isEqualTo(TaskOutcome.again(NOW.plus(Duration.ofMinutes(15))));
    }

    @Test
    void the_account_is_told_the_threshold_and_looks() {
        looksAgain(look(0, List.of(AGREED)));
        assertThat(sent).containsExactly(new SetRechargeThreshold(ACCOUNT, 50L, NOW));
    }

    @Test
    void it_ends_with_what_was_agreed_to() {
        var off = new AutoRechargeDisabled(ID, "by-user", NOW);
        assertThat(look(0, List.of(AGREED, off))).isEqualTo(TaskOutcome.done());
        assertThat(look(0, List.of(AGREED, off, AGREED))).isEqualTo(TaskOutcome.done());
        assertThat(sent).isEmpty();
        looksAgain(look(2, List.of(AGREED, off, AGREED)));
    }

    @Test
    void a_purchase_that_was_never_started_is_started() {
        looksAgain(look(0, List.of(AGREED, STARTED)));
        assertThat(sent)
                .containsExactly(new StartPurchase(PURCHASE, ADA, "starter", 200, 1_000, "usd", 3L, ID, null, NOW));
    }

    @Test
    void a_purchase_that_goes_on_by_itself_is_left_alone() {
        looksAgain(look(0, List.of(AGREED, STARTED), BOUGHT));
        looksAgain(look(0, List.of(AGREED, STARTED), BOUGHT, PAID));
        assertThat(sent).isEmpty();
    }

    @Test
    void credits_that_were_granted_end_the_recharge() {
        looksAgain(look(
                0,
                List.of(AGREED, STARTED),
                BOUGHT,
                PAID,
                new PurchaseCredited(PURCHASE, ADA, new LotId("lot_recharge"), NOW)));
        assertThat(sent).containsExactly(ended(RechargeOutcome.SUCCEEDED, "", 11));
    }

    @Test
    void a_purchase_that_closed_without_money_ends_the_recharge_and_one_with_money_is_waited_for() {
        looksAgain(look(0, List.of(AGREED, STARTED), BOUGHT, CLOSED));
        assertThat(sent).containsExactly(ended(RechargeOutcome.FAILED, "closed", -1));
        sent.clear();
        looksAgain(look(0, List.of(AGREED, STARTED), BOUGHT, CLOSED, PAID));
        assertThat(sent).isEmpty();
    }

    @Test
    void a_payment_in_doubt_ends_everything() {
        var parked = new PurchaseParked(PURCHASE, ADA, "amount", 1_001, "usd", true, "pi_a", "pi_a", NOW, null);
        looksAgain(look(0, List.of(AGREED, STARTED), BOUGHT, parked));
        assertThat(sent)
                .containsExactly(
                        new DisableAutoRecharge(ID, "taken-back", NOW), ended(RechargeOutcome.FAILED, "in-doubt", -1));
    }

    @Test
    void a_payment_in_doubt_beside_one_as_agreed_ends_only_what_was_agreed_to() {
        var parked = new PurchaseParked(PURCHASE, ADA, "paid-twice", 1_000, "usd", true, "pi_b", "pi_b", NOW, null);
        looksAgain(look(0, List.of(AGREED, STARTED), BOUGHT, PAID, parked));
        assertThat(sent).containsExactly(new DisableAutoRecharge(ID, "taken-back", NOW));
    }
}
