package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.accounts.UserEvent.UserDisabled;
import chat.limitless.api.accounts.UserEvent.UserEnabled;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.recharge.AutoRechargeCommand.RemovePaymentMethod;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.platform.Commands;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// Removes the card of somebody whose account was closed, which has the provider forget it and switches recharging
/// off. An account that was opened again meanwhile keeps what it has.
@Component
class ForgetCardOfClosed implements TaskHandler {

    private static final int PAGE = 500;

    private final EventLog log;
    private final EventSerializer serializer;
    private final Commands commands;
    private final Clock clock;

    ForgetCardOfClosed(EventLog log, EventSerializer serializer, Commands commands, Clock clock) {
        this.log = log;
        this.serializer = serializer;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RechargeProcess.FORGET;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var user = new UserId(task.payload());
        if (isClosed(user)) {
            commands.send(new RemovePaymentMethod(AutoRechargeId.of(user), "account-closed", clock.instant()));
        }
        return TaskOutcome.done();
    }

    private boolean isClosed(UserId user) {
        boolean closed = false;
        long next = 0;
        List<StoredEvent> page;
        do {
            page = log.readStream(user.value(), next, PAGE);
            for (var stored : page) {
                var event = serializer.deserialize(stored);
                closed = event instanceof UserDisabled || closed && !(event instanceof UserEnabled);
                next = stored.sequence() + 1;
            }
        } while (page.size() == PAGE);
        return closed;
    }
}
