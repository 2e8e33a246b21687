package chat.limitless.command.simulation;

import chat.limitless.api.Command;
import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.CheckoutOpened;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.command.credits.SimulatedAccount.ClaimOnLot;
import chat.limitless.command.payments.port.PaymentNotices;
import chat.limitless.command.payments.process.NoticesInMemory;
import chat.limitless.command.payments.process.SimulatedPayments;
import chat.limitless.command.tasks.SimulatedTasks;
import chat.limitless.command.tasks.TasksInMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The purchases and accounts of the simulation in fair weather, for a test that tells what happens itself: nothing
/// fails, and everything that follows is done at once. The books are compared after every event all the same.
public final class QuietWorld {

    private final VirtualClock clock = new VirtualClock();
    private final Streams streams = new Streams(true);
    private final SimulatedCommands commands;
    private final PaymentNotices notices;
    private final NoticesInMemory inbox;
    private final SimulatedTasks tasks;
    private final Follower follower;

    /// @param provider made for the clock of this world
    public QuietWorld(Function<Clock, SimulatedPayments.Provider> provider) {
        var trace = new Trace(false);
        var weather = new Weather(new Chance(0), trace);
        weather.calm();
        commands = new SimulatedCommands(streams, weather, Sabotage.NONE, trace);
        var rows = new TasksInMemory(clock);
        inbox = new NoticesInMemory(rows, clock);
        var vendor = provider.apply(clock);
        notices = vendor.notices();
        var payments = new SimulatedPayments(
                vendor,
                id -> SimulatedPayments.soFar(streams.events(id)),
                SimulatedPayments.NOBODY_RECHARGES,
                inbox,
                commands,
                rows,
                clock);
        tasks = new SimulatedTasks(rows, payments.handlers(), List.of(), clock);
        follower = new Follower(streams.log(), row -> {
            if (row.event() instanceof PurchaseEvent purchase && !isToAskTheProvider(purchase)) {
                payments.drive(purchase);
            }
        });
    }

    /// What we ask the provider has no part here: only what it tells counts.
    private static boolean isToAskTheProvider(PurchaseEvent event) {
        return event instanceof PurchaseStarted || event instanceof CheckoutOpened;
    }

    public Clock clock() {
        return clock;
    }

    public void send(Command command) {
        commands.send(command);
    }

    /// As the webhook takes it: checked, then kept.
    public void deliver(byte[] body, String signature) {
        inbox.receive(notices.verify(body, signature), "webhook");
    }

    /// Does everything that is due, and what follows from it.
    public void workOff() {
        boolean busy = true;
        while (busy) {
            follower.follow(Integer.MAX_VALUE);
            var due = tasks.claim(100);
            due.forEach(tasks::run);
            busy = !due.isEmpty();
        }
    }

    public void pass(Duration time) {
        clock.advance(time);
        workOff();
    }

    /// What became of each notice, by its id.
    public Map<String, String> notices() {
        return inbox.states();
    }

    /// What happened, of one kind.
    public <T extends DomainEvent> Stream<T> events(Class<T> type) {
        return streams.log().all().stream()
                .map(MemoryLog.Stored::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    public long availableMicros(CreditAccountId id) {
        return streams.account(id).availableMicros(clock.instant());
    }

    public ClaimOnLot claimOn(CreditAccountId id, LotId lot) {
        return streams.account(id).claimOn(lot);
    }
}
