package chat.limitless.command.payments.recharge.process;

import chat.limitless.command.testing.CommandSideRig;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is still to be done.
final class OpenTasks {

    private OpenTasks() {}

    /// Tasks of a kind about somebody or something that have not ended.
    static long waiting(CommandSideRig rig, String kind, String about) {
        return rig.bean(JdbcClient.class)
                .sql("select count(*) from scheduled_task where kind = ? and payload like ? and state = 'waiting'")
                .params(kind, about + "%")
                .query(Long.class)
                .single();
    }
}
