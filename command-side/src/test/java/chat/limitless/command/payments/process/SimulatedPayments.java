package chat.limitless.command.payments.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.payments.port.ChargeTold;
import chat.limitless.command.payments.port.PaymentNotices;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.port.ReversalProvider;
import chat.limitless.command.tasks.PeriodicJob;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.Tasks;
import chat.limitless.platform.Commands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The process of purchases as the product wires it, on what the simulation has instead of tables and a provider.
public final class SimulatedPayments {

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    /// As in production, but for lists that are asked for less often: a year has to pass quickly.
    private static final PackLifetime LASTS = _ -> Duration.ofDays(365);
    private static final PurchaseProperties PROPERTIES = new PurchaseProperties(
            Duration.ofHours(23),
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(12)),
            Duration.ofMinutes(10),
            Duration.ofDays(14),
            Duration.ofHours(24),
            Duration.ofMinutes(15),
            Duration.ofHours(6),
            Duration.ofDays(29),
            Duration.ofDays(90),
            Duration.ofDays(365),
            true,
            Duration.ofDays(1),
            Duration.ofDays(3));

    /// The payment provider: what takes money, what gives it back, and what tells of both.
    public record Provider(PaymentProvider payments, ReversalProvider reversals, PaymentNotices notices) {}

    /// Nobody has credits recharged.
    public static final Recharges NOBODY_RECHARGES = new Recharges() {

        @Override
        public Optional<String> customerOf(UserId buyer) {
            return Optional.empty();
        }

        @Override
        public void credited(PurchaseSoFar purchase) {
            // all were bought on a page
        }

        @Override
        public void charged(PurchaseStarted purchase, ChargeTold charge) {
            throw new IllegalStateException("nothing is charged off session here: " + purchase.purchaseId());
        }

        @Override
        public void methodSetUp(AutoRechargeId rechargeId, String setupId, String consentVersion) {
            throw new IllegalStateException("no card is saved here: " + rechargeId);
        }

        @Override
        public boolean methodDetached(String methodReference) {
            return false;
        }
    };

    /// Whose a payment is, kept in memory.
    private static final class Notes implements PaymentNotes {

        private final Map<String, PurchaseId> noted = new LinkedHashMap<>();

        @Override
        public void note(String paymentId, PurchaseId purchaseId) {
            noted.putIfAbsent(paymentId, purchaseId);
        }

        @Override
        public Optional<PurchaseId> find(String paymentId) {
            return Optional.ofNullable(noted.get(paymentId));
        }
    }

    private final List<TaskHandler> handlers;
    private final List<PeriodicJob> jobs;
    private final DrivePurchase drive;

    public SimulatedPayments(
            Provider vendor,
            PurchaseHistory history,
            Recharges recharges,
            NoticeInbox inbox,
            Commands commands,
            Tasks tasks,
            Clock clock) {
        var provider = vendor.payments;
        var purchases = new PurchaseOfPayment(new Notes(), vendor.reversals);
        var reversals = new FoldReversals(purchases, commands, PROPERTIES, clock);
        handlers = List.of(
                new OpenCheckoutPage(history, provider, recharges, commands, PROPERTIES, clock),
                new AskForPayment(history, provider, commands, PROPERTIES, clock),
                new GrantCreditsWhenPurchasePaid(history, commands, recharges, LASTS, clock),
                new ApplyClaimWhenCalculated(history, commands, LASTS),
                new MakeRefund(history, vendor.reversals, commands, clock),
                new ApplyNotice(
                        inbox, vendor.notices, provider, history, reversals, recharges, commands, PROPERTIES, clock));
        jobs = List.of(
                new FetchUndeliveredNotices(provider, inbox, PROPERTIES, clock),
                new ReconcileReversals(vendor.reversals, reversals, inbox, PROPERTIES, clock),
                new ReconcilePages(provider, commands, PROPERTIES, METERS, clock));
        drive = new DrivePurchase(tasks, purchases, PROPERTIES, METERS);
    }

    public List<TaskHandler> handlers() {
        return handlers;
    }

    public List<PeriodicJob> jobs() {
        return jobs;
    }

    /// What follows from one event.
    public void drive(PurchaseEvent event) {
        drive.on(event);
    }

    /// What has happened to a purchase, folded from its events.
    public static Optional<PurchaseSoFar> soFar(List<PurchaseEvent> events) {
        @Nullable PurchaseSoFar soFar = null;
        for (var event : events) {
            soFar = PurchaseSoFar.after(soFar, event);
        }
        return Optional.ofNullable(soFar);
    }
}
