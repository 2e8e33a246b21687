package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Reads the stream of an account.
@Component
class LoggedAccounts implements AccountHistory {

    private static final int PAGE = 500;

    private final EventLog log;
    private final EventSerializer serializer;

    LoggedAccounts(EventLog log, EventSerializer serializer) {
        this.log = log;
        this.serializer = serializer;
    }

    @Override
    public OptionalLong lastSequence(CreditAccountId accountId) {
        return log.lastSequence(accountId.value());
    }

    @Override
    public boolean hasGrantSince(CreditAccountId accountId, long sequence) {
        long next = sequence + 1;
        while (true) {
            var page = log.readStream(accountId.value(), next, PAGE);
            if (page.stream().map(serializer::deserialize).anyMatch(LotGranted.class::isInstance)) {
                return true;
            }
            if (page.size() < PAGE) {
                return false;
            }
            next = page.getLast().sequence() + 1;
        }
    }
}
