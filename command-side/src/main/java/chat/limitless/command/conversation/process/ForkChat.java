package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationCommand.ForkConversation;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.CopiedTurn;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.command.conversation.ConversationState;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Begins a chat with the way to a message of another one. Everything is copied, texts included, so that the
/// two have nothing in common from then on. The copies are one append: a fork is there as a whole, or not at
/// all.
public final class ForkChat {

    /// Most turns a chat can begin with.
    static final int TURNS_MOST = 4_000;

    /// Most text a chat can begin with, in bytes of UTF-8: sealed, and with all around it, one append holds it.
    static final int TEXT_BYTES_MOST = 6 << 20;

    private final Conversations conversations;
    private final Commands commands;
    private final Clock clock;

    ForkChat(Conversations conversations, Commands commands, Clock clock) {
        this.conversations = conversations;
        this.commands = commands;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param by who asks
    /// @param from the chat that is there
    /// @param through the message up to which it is taken over, the reply to it included
    /// @param to the chat to begin
    /// @param title of that chat; null for the beginning of its first message
    public record Fork(
            UserId by,
            ConversationId from,
            MessageId through,
            ConversationId to,
            @Nullable String title) {

        /// Personal text never appears in logs.
        @Override
        public String toString() {
            return "Fork[" + to + "]";
        }
    }

    /// Forks, or finds the fork that was made before, even when what it came from is gone by now.
    public CommandAnswer fork(Fork fork) {
        var known = conversations.state(fork.to());
        var turns = isThere(known, fork) ? List.<CopiedTurn>of() : copies(fork);
        return commands.send(new ForkConversation(
                fork.to(),
                fork.by(),
                fork.from(),
                fork.through(),
                PersonalText.of(title(fork, turns)),
                turns,
                clock.instant()));
    }

    private static boolean isThere(ConversationState known, Fork fork) {
        return fork.by().equals(known.owner()) && fork.through().equals(known.forkedFrom());
    }

    private List<CopiedTurn> copies(Fork fork) {
        var places = conversations.visible(fork.from(), fork.by()).turnsThrough(fork.through());
        if (places.isEmpty()) {
            throw new Refused(
                    RefusalCode.MESSAGE_UNKNOWN,
                    Map.of("messageId", fork.through().value()));
        }
        if (places.getLast().replySequence() < 0) {
            throw new Refused(
                    RefusalCode.REPLY_RUNNING,
                    Map.of("replyId", places.getLast().replyId().value()));
        }
        requireRoom(places.size(), 0);
        var copies = new TurnCopies(conversations, fork.from(), fork.to()).of(places);
        requireRoom(
                copies.size(), copies.stream().mapToLong(ForkChat::textBytes).sum());
        return copies;
    }

    private static void requireRoom(int turns, long textBytes) {
        if (turns > TURNS_MOST || textBytes > TEXT_BYTES_MOST) {
            throw new Refused(
                    RefusalCode.FORK_TOO_LONG,
                    Map.of(
                            "turns",
                            turns,
                            "limitTurns",
                            TURNS_MOST,
                            "textBytes",
                            textBytes,
                            "limitTextBytes",
                            TEXT_BYTES_MOST));
        }
    }

    private static long textBytes(CopiedTurn turn) {
        return Stream.of(turn.text(), turn.replyText(), turn.reasoning())
                .mapToLong(text -> text == null ? 0 : text.textOr("").getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static String title(Fork fork, List<CopiedTurn> turns) {
        var title = fork.title();
        if (title != null) {
            return title;
        }
        var first = turns.isEmpty() ? null : turns.getFirst().text();
        var words = first == null ? "" : TitleFirstMessage.titleOf(first.textOr(""));
        return words.isEmpty() ? "…" : words;
    }
}
