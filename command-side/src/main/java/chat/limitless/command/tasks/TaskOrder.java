package chat.limitless.command.tasks;

import java.time.Instant;

/// Something to do later.
///
/// @param id stable name, made of the kind and what it is about; ordering the same again changes nothing. Also the
///     idempotency key for the call the task makes
/// @param kind which [TaskHandler] does it
/// @param payload what it is about: an id, never personal text
/// @param dueAt not before
public record TaskOrder(String id, String kind, String payload, Instant dueAt) {

    /// A task about one thing, named after it.
    public static TaskOrder of(String kind, String subject, Instant dueAt) {
        return new TaskOrder(kind + ":" + subject, kind, subject, dueAt);
    }
}
