package chat.limitless.command.payments.process;

import chat.limitless.api.accounts.UserId;
import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.Tasks;
import chat.limitless.eventstore.PersonalDataVault;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The rows of `webhook_inbox`.
@Component
class NoticeTable implements NoticeInbox {

    /// Bodies carry names and e-mail addresses of payers, who need not be users: sealed with a key of the service.
    private static final UserId SERVICE_KEY = new UserId("usr_servicepaymentnotices");

    private static final int MOST_FORGOTTEN_AT_ONCE = 2000;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PersonalDataVault vault;
    private final Tasks tasks;
    private final Clock clock;

    NoticeTable(
            JdbcClient jdbc, TransactionOperations transactions, PersonalDataVault vault, Tasks tasks, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public boolean receive(Notice notice, String source) {
        if (isKnown(notice.eventId())) {
            return false;
        }
        var sealed = vault.seal(SERVICE_KEY, context(notice.eventId()), notice.body());
        try {
            transactions.executeWithoutResult(_ -> {
                insert(notice, source, sealed);
                tasks.schedule(TaskOrder.of(ApplyNotice.KIND, notice.eventId(), clock.instant()));
            });
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private boolean isKnown(String eventId) {
        return jdbc.sql("select count(*) from webhook_inbox where event_id = ?")
                        .param(eventId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void insert(Notice notice, String source, byte[] sealed) {
        jdbc.sql("""
                        insert into webhook_inbox (event_id, event_type, source, state, body, received_at)
                        values (?, ?, ?, 'received', ?, ?)
                        """)
                .params(notice.eventId(), notice.eventType(), source, sealed, clock.millis())
                .update();
    }

    @Override
    public Optional<Entry> find(String eventId) {
        return jdbc.sql("select event_id, state, body, received_at from webhook_inbox where event_id = ?")
                .param(eventId)
                .query((row, _) -> new Entry(
                        row.getString("event_id"),
                        row.getString("state"),
                        opened(eventId, row.getBytes("body")),
                        Instant.ofEpochMilli(row.getLong("received_at"))))
                .optional();
    }

    private @Nullable String opened(String eventId, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : vault.open(SERVICE_KEY, context(eventId), sealed).text();
    }

    @Override
    public void applied(String eventId) {
        mark(eventId, "applied", null, "none");
    }

    @Override
    public void park(String eventId, String reason) {
        mark(eventId, "parked", reason, "set-aside");
    }

    @Override
    public void orphan(String eventId, String reason) {
        mark(eventId, "orphan", reason, "set-aside");
    }

    private void mark(String eventId, String state, @Nullable String reason, String unless) {
        jdbc.sql("update webhook_inbox set state = ?, reason = ?, handled_at = ? where event_id = ? and state <> ?")
                .param(state)
                .param(reason)
                .param(clock.millis())
                .param(eventId)
                .param(unless)
                .update();
    }

    @Override
    public int forgetBodies(Instant receivedBefore) {
        return jdbc.sql("update webhook_inbox set body = null where received_at < ? and body is not null limit ?")
                .params(receivedBefore.toEpochMilli(), MOST_FORGOTTEN_AT_ONCE)
                .update();
    }

    private static String context(String eventId) {
        return "webhook_inbox|" + eventId + "|body";
    }
}
