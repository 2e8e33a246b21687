package chat.limitless.command.conversation.journal;

import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `hold_audit`: up to which position every hold has its end. It only ever moves on, because what has ended
/// stays ended.
public final class AuditStore {

    private static final int ONLY_ROW = 1;

    private final JdbcClient jdbc;

    /// Works on the database that holds the log.
    public AuditStore(DataSource events) {
        this.jdbc = JdbcClient.create(events);
    }

    /// Up to here every hold has its end; 0 before the first audit.
    public long auditedPosition() {
        return jdbc.sql("select audited_position from hold_audit where id = ?")
                .param(ONLY_ROW)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Up to here every hold has its end.
    public void audited(long position) {
        if (move(position) == 0) {
            try {
                jdbc.sql("insert into hold_audit (id, audited_position) values (?, ?)")
                        .params(ONLY_ROW, position)
                        .update();
            } catch (DuplicateKeyException _) {
                move(position);
            }
        }
    }

    private int move(long position) {
        return jdbc.sql("update hold_audit set audited_position = greatest(audited_position, ?) where id = ?")
                .params(position, ONLY_ROW)
                .update();
    }
}
