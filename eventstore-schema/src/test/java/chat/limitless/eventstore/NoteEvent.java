package chat.limitless.eventstore;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.EventName;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A small aggregate for the tests: a notebook whose notes are personal.
sealed interface NoteEvent extends DomainEvent {

    String notebookId();

    UserId ownerId();

    @Override
    default String streamId() {
        return notebookId();
    }

    @Override
    default UserId subjectId() {
        return ownerId();
    }

    @EventName("notes.opened")
    record NotebookOpened(String notebookId, UserId ownerId, Instant openedAt) implements NoteEvent {}

    @EventName(value = "notes.written", revision = 2)
    record NoteWritten(
            String notebookId,
            UserId ownerId,
            PersonalText text,
            @Nullable PersonalText hint,
            int weight) implements NoteEvent {}
}
