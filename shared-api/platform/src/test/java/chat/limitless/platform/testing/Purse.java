package chat.limitless.platform.testing;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/// The simplest thing that can be refused, repeated and contested: a purse.
@AggregateRoot(type = "Purse")
@Revision("1")
public class Purse {

    /// How often a decision was made, by the whole JVM.
    public static final AtomicInteger DECISIONS = new AtomicInteger();

    @AggregateIdentifier
    private @Nullable CreditAccountId id;

    private long availableMicros;
    private Set<String> lots = new TreeSet<>();

    Purse() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(GrantLot command) {
        DECISIONS.incrementAndGet();
        if (lots.contains(command.lotId().value())) {
            return;
        }
        apply(new LotGranted(
                command.accountId(),
                command.lotId(),
                command.kind(),
                command.amountMicros(),
                command.paidMinor(),
                command.currency(),
                command.purchaseId(),
                command.priority(),
                command.expiresAt(),
                command.reason(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void on(HoldCredits command) {
        DECISIONS.incrementAndGet();
        if (availableMicros < command.amountMicros()) {
            throw new Refused(
                    RefusalCode.CREDITS_INSUFFICIENT,
                    Map.of("availableMicros", availableMicros, "neededMicros", command.amountMicros()));
        }
        apply(new CreditsHeld(
                command.accountId(),
                command.holdId(),
                command.amountMicros(),
                List.of(),
                command.replyId(),
                command.conversationId(),
                command.at()));
    }

    @EventSourcingHandler
    void on(CreditEvent event) {
        id = event.accountId();
        switch (event) {
            case LotGranted granted -> {
                availableMicros += granted.amountMicros();
                lots.add(granted.lotId().value());
            }
            case CreditsHeld held -> availableMicros -= held.amountMicros();
            default -> throw new IllegalStateException("a purse knows no " + event);
        }
    }
}
