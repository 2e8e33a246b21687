package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.CreditEvent.RechargeDue;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.command.payments.port.PaymentProvider;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.payments.process.PacksOnSale;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.payments.process.Recharges;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.Tasks;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The process of recharging as the product wires it, on what the simulation has instead of tables and a provider.
public final class SimulatedRecharges {

    /// The task that looks from time to time, as long as something is agreed to.
    public static final String WATCH = RechargeProcess.WATCH;

    /// As in production, but for a look that comes less often: a year has to pass quickly.
    private static final RechargeProperties PROPERTIES =
            new RechargeProperties(Duration.ofHours(6), Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1));

    /// What the log says at the moment of asking.
    public interface Log {

        PurchaseHistory purchases();

        List<AutoRechargeEvent> recharging(AutoRechargeId id);

        List<CreditEvent> account(CreditAccountId id);
    }

    /// Whose a card is, kept in memory.
    private static final class Owners implements OwnerOfMethod {

        private final Map<SavedMethodId, AutoRechargeId> noted = new LinkedHashMap<>();

        @Override
        public void note(SavedMethodId methodId, AutoRechargeId rechargeId) {
            noted.putIfAbsent(methodId, rechargeId);
        }

        @Override
        public Optional<AutoRechargeId> find(SavedMethodId methodId) {
            return Optional.ofNullable(noted.get(methodId));
        }
    }

    private record Accounts(Log log) implements AccountHistory {

        @Override
        public OptionalLong lastSequence(CreditAccountId accountId) {
            int size = log.account(accountId).size();
            return size == 0 ? OptionalLong.empty() : OptionalLong.of(size - 1);
        }

        @Override
        public boolean hasGrantSince(CreditAccountId accountId, long sequence) {
            return log.account(accountId).stream().skip(sequence + 1).anyMatch(LotGranted.class::isInstance);
        }
    }

    private final RechargeHistory history;
    private final CustomerOf customers;
    private final RechargesOfPurchases recharges;
    private final List<TaskHandler> handlers;
    private final DriveRecharge drive;

    public SimulatedRecharges(
            Log log,
            SavedMethods methods,
            PaymentProvider provider,
            PacksOnSale packs,
            Commands commands,
            Tasks tasks,
            Clock clock) {
        history = id -> soFar(log.recharging(id));
        var purchases = log.purchases();
        var accounts = new Accounts(log);
        var owners = new Owners();
        customers = new CustomerOf(history, methods, commands, clock);
        var ends = new EndRecharge(commands, provider, accounts, PROPERTIES, clock);
        var saved = new RecordSavedMethod(methods, owners, commands, clock);
        recharges = new RechargesOfPurchases(customers, ends, saved, tasks, clock);
        handlers = List.of(
                new RequestRechargeWhenDue(history, accounts, packs, commands, clock),
                new StartRechargePurchase(history, commands),
                new ChargeSavedMethod(purchases, history, methods, ends, PROPERTIES, clock),
                new SetThresholdOfAccount(history, commands, clock),
                new RemindAccount(history, commands, clock),
                new WatchRecharge(history, purchases, ends, commands, PROPERTIES, clock),
                new SaveMethodOfPurchase(purchases, methods, saved),
                new StopRechargeWhenTakenBack(purchases, commands, clock),
                new StopRechargeWhenInDoubt(purchases, ends),
                new DetachMethod(history, methods));
        drive = new DriveRecharge(tasks, owners, PROPERTIES);
    }

    private static RechargeSoFar soFar(List<AutoRechargeEvent> events) {
        var soFar = RechargeSoFar.NOTHING;
        for (int sequence = 0; sequence < events.size(); sequence++) {
            soFar = soFar.with(events.get(sequence), sequence);
        }
        return soFar;
    }

    /// What purchases and notices know of it.
    public Recharges recharges() {
        return recharges;
    }

    public List<TaskHandler> handlers() {
        return handlers;
    }

    /// What follows from one event.
    ///
    /// @param sequence its number in its stream
    public void drive(DomainEvent event, long sequence) {
        switch (event) {
            case AutoRechargeEvent recharge -> drive.on(recharge, sequence);
            case PurchaseEvent purchase -> drive.on(purchase);
            case RechargeDue due -> drive.on(due, sequence);
            default -> {}
        }
    }

    /// Makes the customer at the provider when there is none, as the page to save a card on does.
    public String customer(AutoRechargeId id) {
        return customers.reference(id).orElseThrow();
    }

    /// Whether a recharge may begin at that time when the balance asks for it.
    public boolean isReady(AutoRechargeId id, Instant at) {
        return history.find(id).isReady(at);
    }
}
