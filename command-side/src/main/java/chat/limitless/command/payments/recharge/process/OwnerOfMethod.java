package chat.limitless.command.payments.recharge.process;

import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.api.recharge.SavedMethodId;
import chat.limitless.platform.DerivedIds;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whose a saved card is: what the provider tells of a card that is gone knows nothing of ours. Only the derived id is
/// kept here, never the provider's.
@Component
class OwnerOfMethod {

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnerOfMethod(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Our id of a card at the provider.
    static SavedMethodId idOf(String methodReference) {
        return new SavedMethodId(DerivedIds.of("pmt_", methodReference));
    }

    /// Notes it as part of the transaction that is open; the first note stands.
    void note(SavedMethodId methodId, AutoRechargeId rechargeId) {
        jdbc.sql("insert ignore into owner_of_method (method_id, recharge_id, noted_at) values (?, ?, ?)")
                .params(methodId.value(), rechargeId.value(), clock.millis())
                .update();
    }

    Optional<AutoRechargeId> find(SavedMethodId methodId) {
        return jdbc.sql("select recharge_id from owner_of_method where method_id = ?")
                .param(methodId.value())
                .query(String.class)
                .optional()
                .map(AutoRechargeId::new);
    }
}
