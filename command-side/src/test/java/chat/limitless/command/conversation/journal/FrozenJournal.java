package chat.limitless.command.conversation.journal;

/// Freezes the journal of an instance, as a stopped process would be, and wakes it again.
public final class FrozenJournal {

    private FrozenJournal() {}

    public static void freeze(Journal journal) {
        journal.halt();
    }

    public static void wake(Journal journal) {
        journal.wake();
    }
}
