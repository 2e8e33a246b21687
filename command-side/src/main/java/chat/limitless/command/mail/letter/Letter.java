package chat.limitless.command.mail.letter;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.MailKind;
import chat.limitless.command.mail.EventPlace;

/// A letter about one kind of event. A new letter is one new bean that implements this, of an event that
/// `OrderLetters` listens to.
///
/// @param <E> the event it tells of
public interface Letter<E extends DomainEvent> {

    /// The event it tells of.
    Class<E> about();

    /// What people switch off when they do not want it.
    MailKind kind();

    /// Whether this event is worth a letter.
    default boolean tells(E event) {
        return true;
    }

    /// What it tells, named: the same name is told once. By itself each event is something new.
    default String named(E event, EventPlace place) {
        return place.toString();
    }

    /// The words.
    Content write(E event, Wording words);
}
