package chat.limitless.eventstore;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.eventstore.NoteEvent.NoteWritten;
import chat.limitless.eventstore.NoteEvent.NotebookOpened;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/// An aggregate like the real ones: a shell with its id and a state record.
class Notebook {

    record Write(@TargetAggregateIdentifier String notebookId, UserId ownerId, String text, int weight) {}

    record Show(@TargetAggregateIdentifier String notebookId) {}

    /// Writes something whose payload cannot be serialised.
    record WritePoison(@TargetAggregateIdentifier String notebookId) {}

    record State(int notes, long weight, int digest) {}

    @AggregateIdentifier
    private @Nullable String id;

    private State state = new State(0, 0, 7);

    Notebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long on(Write command) {
        if (id == null) {
            apply(new NotebookOpened(command.notebookId(), command.ownerId(), Instant.EPOCH));
        }
        apply(new NoteWritten(
                command.notebookId(), command.ownerId(), PersonalText.of(command.text()), null, command.weight()));
        return state.weight();
    }

    @CommandHandler
    State on(Show command) {
        return state;
    }

    @CommandHandler
    void on(WritePoison command) {
        apply(new Poison(command.notebookId()));
    }

    @EventSourcingHandler
    void on(NoteEvent event) {
        id = event.notebookId();
        state = switch (event) {
            case NotebookOpened _ -> state;
            case NoteWritten written ->
                new State(state.notes() + 1, state.weight() + written.weight(), state.digest() * 31 + written.weight());
        };
    }

    @EventSourcingHandler
    void on(Poison event) {
        id = event.streamId();
    }

    /// Not registered anywhere: serialising it fails.
    record Poison(String streamId) implements chat.limitless.api.DomainEvent {

        @Override
        public @Nullable UserId subjectId() {
            return null;
        }
    }
}
