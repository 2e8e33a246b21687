package chat.limitless.command.simulation;

import chat.limitless.api.Command;
import chat.limitless.api.DomainEvent;
import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.payments.PurchaseCommand;
import chat.limitless.api.recharge.AutoRechargeCommand;
import chat.limitless.platform.Busy;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import java.time.Duration;
import java.util.List;

/// Decides on the state as it was read and stores the decision unless somebody else was faster; then it is made anew, a
/// few times.
final class SimulatedCommands implements Commands {

    private static final int TRIES = 4;

    private final Streams streams;
    private final Weather weather;
    private final Sabotage sabotage;
    private final Trace trace;
    private int sent;

    SimulatedCommands(Streams streams, Weather weather, Sabotage sabotage, Trace trace) {
        this.streams = streams;
        this.weather = weather;
        this.sabotage = sabotage;
        this.trace = trace;
    }

    @Override
    public CommandAnswer send(Command command) {
        return weather.call(
                command.getClass().getSimpleName(),
                () -> Busy.undecided("nobody knows", Duration.ofSeconds(1), new IllegalStateException("lost")),
                () -> decide(sabotage.altered(command, sent++)));
    }

    private CommandAnswer decide(Command command) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var target = command.targetId();
            int size = streams.log().size(target);
            var events = events(command);
            weather.pause();
            if (events.isEmpty()) {
                return new CommandAnswer(target, streams.log().head());
            }
            if (streams.append(target, size, events)) {
                trace.add(() -> "  " + command + " -> " + names(events));
                return new CommandAnswer(target, streams.log().head());
            }
        }
        throw new Busy("conflicts did not end", Duration.ofSeconds(1));
    }

    /// A state that does not add up is no failure that passes.
    private List<? extends DomainEvent> events(Command command) {
        try {
            return decision(command);
        } catch (IllegalStateException | ArithmeticException e) {
            throw new AssertionError("the books do not add up at " + command, e);
        }
    }

    private List<? extends DomainEvent> decision(Command command) {
        return switch (command) {
            case CreditCommand credit -> streams.account(credit.accountId()).decide(credit);
            case PurchaseCommand purchase ->
                streams.purchase(purchase.purchaseId()).decide(purchase);
            case AutoRechargeCommand recharge ->
                streams.rechargingState(recharge.rechargeId()).decide(recharge);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private static List<String> names(List<? extends DomainEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }
}
