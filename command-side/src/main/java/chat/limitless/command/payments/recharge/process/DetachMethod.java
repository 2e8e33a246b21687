package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.command.payments.port.SavedMethods;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import org.springframework.stereotype.Component;

/// Has the provider forget a card that was removed.
@Component
class DetachMethod implements TaskHandler {

    private final RechargeHistory history;
    private final SavedMethods provider;

    DetachMethod(RechargeHistory history, SavedMethods provider) {
        this.history = history;
        this.provider = provider;
    }

    @Override
    public String kind() {
        return RechargeProcess.DETACH;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var ids = task.payload().split("/", 2);
        var method = history.find(new AutoRechargeId(ids[0])).methods().get(new SavedMethodId(ids[1]));
        var reference = method == null ? null : method.methodReference().text();
        if (reference == null) {
            return TaskOutcome.givenUp("what the provider calls the card was erased");
        }
        provider.detach(reference);
        return TaskOutcome.done();
    }
}
