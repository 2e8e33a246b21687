package chat.limitless.command.payments.process;

import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.payments.PaymentNoticeCommand.SetNoticeAside;
import chat.limitless.api.payments.PaymentNoticeCommand.TakeNoticeUp;
import chat.limitless.api.payments.PaymentNoticeEvent.NoticeSetAside;
import chat.limitless.api.payments.PaymentNoticeId;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.Tasks;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.StoredEvent;
import chat.limitless.platform.Commands;
import chat.limitless.platform.DerivedIds;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people do with a notice that could not be placed: they set it aside, or have it tried again. The log is told
/// first and the inbox shows what the log says, so whoever repeats a call that broke off ends it.
@Component
public class NoticeDesk {

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Tasks tasks;
    private final Commands commands;
    private final EventLog log;
    private final EventSerializer serializer;
    private final Clock clock;

    NoticeDesk(
            JdbcClient jdbc,
            TransactionOperations transactions,
            Tasks tasks,
            Commands commands,
            EventLog log,
            EventSerializer serializer,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tasks = tasks;
        this.commands = commands;
        this.log = log;
        this.serializer = serializer;
        this.clock = clock;
    }

    private record Entry(String state, boolean isForgotten) {}

    /// Nothing is to be done about a notice; one that is set aside already stays as it was. Refuses one that is being
    /// worked on, or was applied.
    ///
    /// @param reason a short code
    /// @return whether there is such a notice
    public boolean setAside(String eventId, String reason, UserId actor) {
        var entry = find(eventId);
        if (entry == null) {
            return false;
        }
        if (!NoticeInbox.Entry.CAN_BE_SET_ASIDE.contains(entry.state())) {
            throw new Refused(RefusalCode.NOTICE_NOT_WAITING);
        }
        commands.send(new SetNoticeAside(idOf(eventId), eventId, reason, actor, clock.instant()));
        latest(idOf(eventId)).ifPresent(this::show);
        return true;
    }

    /// Orders the application of a notice again, which takes up what was set aside; once for every time it was parked,
    /// however often this is asked. Refuses one whose body was forgotten.
    ///
    /// @return whether there is such a notice
    public boolean replay(String eventId, UserId actor) {
        var entry = find(eventId);
        if (entry == null) {
            return false;
        }
        if (entry.isForgotten()) {
            throw new Refused(RefusalCode.NOTICE_FORGOTTEN);
        }
        commands.send(new TakeNoticeUp(idOf(eventId), eventId, actor, clock.instant()));
        transactions.executeWithoutResult(_ -> {
            showTakenUp(eventId);
            order(eventId);
        });
        return true;
    }

    private void order(String eventId) {
        long handledAt = jdbc.sql("select coalesce(handled_at, 0) from webhook_inbox where event_id = ?")
                .param(eventId)
                .query(Long.class)
                .single();
        tasks.schedule(new TaskOrder(
                ApplyNotice.KIND + ":" + eventId + ":" + handledAt, ApplyNotice.KIND, eventId, clock.instant()));
    }

    private @Nullable Entry find(String eventId) {
        return jdbc.sql("select state, body is null as forgotten from webhook_inbox where event_id = ?")
                .param(eventId)
                .query((row, _) -> new Entry(row.getString("state"), row.getBoolean("forgotten")))
                .optional()
                .orElse(null);
    }

    /// One that was applied in the meantime stays so: its facts are in the log.
    private void show(NoticeSetAside told) {
        jdbc.sql("""
                        update webhook_inbox
                        set state = 'set-aside', set_aside_by = ?, set_aside_for = ?, set_aside_at = ?, handled_at = ?
                        where event_id = ? and state in ('parked', 'orphan')
                        """)
                .params(
                        told.actor().value(),
                        told.reason(),
                        told.setAsideAt().toEpochMilli(),
                        clock.millis(),
                        told.providerEventId())
                .update();
    }

    private void showTakenUp(String eventId) {
        jdbc.sql("""
                        update webhook_inbox
                        set state = 'parked', set_aside_by = null, set_aside_for = null, set_aside_at = null,
                            handled_at = ?
                        where event_id = ? and state = 'set-aside'
                        """).params(clock.millis(), eventId).update();
    }

    private Optional<NoticeSetAside> latest(PaymentNoticeId id) {
        NoticeSetAside found = null;
        long next = 0;
        List<StoredEvent> page;
        do {
            page = log.readStream(id.value(), next, PAGE);
            for (var stored : page) {
                found = serializer.deserialize(stored) instanceof NoticeSetAside told ? told : null;
                next = stored.sequence() + 1;
            }
        } while (page.size() == PAGE);
        return Optional.ofNullable(found);
    }

    /// The provider's names may be longer than ours, and hold capitals.
    private static PaymentNoticeId idOf(String eventId) {
        return new PaymentNoticeId(DerivedIds.of("ntc_", eventId));
    }
}
