package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.SavedMethodId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `owner_of_method`.
@Component
class MethodOwnerTable implements OwnerOfMethod {

    private final JdbcClient jdbc;
    private final Clock clock;

    MethodOwnerTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(SavedMethodId methodId, AutoRechargeId rechargeId) {
        jdbc.sql("insert ignore into owner_of_method (method_id, recharge_id, noted_at) values (?, ?, ?)")
                .params(methodId.value(), rechargeId.value(), clock.millis())
                .update();
    }

    @Override
    public Optional<AutoRechargeId> find(SavedMethodId methodId) {
        return jdbc.sql("select recharge_id from owner_of_method where method_id = ?")
                .param(methodId.value())
                .query(String.class)
                .optional()
                .map(AutoRechargeId::new);
    }
}
