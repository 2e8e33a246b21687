package chat.limitless.command.conversation.process;

import chat.limitless.api.PersonalText;
import chat.limitless.api.Refused;
import chat.limitless.api.conversation.ConversationCommand.RenameConversation;
import chat.limitless.platform.Commands;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives a chat its first title: the beginning of its first message, until its owner finds a better one.
final class TitleFirstMessage {

    private static final Logger LOG = LoggerFactory.getLogger(TitleFirstMessage.class);
    private static final int LENGTH = 60;
    private static final int SHORTEST = 20;

    private final Commands commands;
    private final Clock clock;

    TitleFirstMessage(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /// Beside the reply, which does not wait for it. A chat without a title is no harm.
    void give(NewMessage message) {
        var title = titleOf(message.words());
        if (title.isEmpty()) {
            return;
        }
        Thread.ofVirtual().name("title-" + message.conversationId()).start(() -> {
            try {
                commands.send(new RenameConversation(
                        message.conversationId(), message.by(), PersonalText.of(title), true, clock.instant()));
            } catch (Refused refused) {
                LOG.debug("chat {} got no title: {}", message.conversationId(), refused.code());
            } catch (RuntimeException e) {
                LOG.info("chat {} got no title: {}", message.conversationId(), e.toString());
            }
        });
    }

    /// The first words of the first line with something in it, cut between words where there are any.
    static String titleOf(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        int space = line.lastIndexOf(' ', end);
        return line.substring(0, space >= SHORTEST ? space : end).strip() + "…";
    }
}
