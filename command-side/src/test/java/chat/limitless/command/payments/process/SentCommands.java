package chat.limitless.command.payments.process;

import chat.limitless.api.Command;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.platform.CommandAnswer;
import chat.limitless.platform.Commands;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps what is sent and decides nothing; or refuses everything.
final class SentCommands implements Commands {

    final List<Command> sent = new ArrayList<>();
    private @Nullable RefusalCode refusal;

    void refuseAllFor(RefusalCode code) {
        refusal = code;
    }

    @Override
    public CommandAnswer send(Command command) {
        sent.add(command);
        if (refusal != null) {
            throw new Refused(refusal);
        }
        return new CommandAnswer("stream", sent.size());
    }
}
