package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.StoredEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads the stream of one user's recharging.
@Component
class LoggedRecharges implements RechargeHistory {

    private static final int PAGE = 500;

    private final EventLog log;
    private final EventSerializer serializer;

    LoggedRecharges(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    @Override
    public RechargeSoFar find(AutoRechargeId rechargeId) {
        var soFar = RechargeSoFar.NOTHING;
        long next = 0;
        List<StoredEvent> page;
        do {
            page = log.readStream(rechargeId.value(), next, PAGE);
            for (var stored : page) {
                soFar = soFar.with((AutoRechargeEvent) serializer.deserialize(stored), stored.sequence());
                next = stored.sequence() + 1;
            }
        } while (page.size() == PAGE);
        return soFar;
    }
}
