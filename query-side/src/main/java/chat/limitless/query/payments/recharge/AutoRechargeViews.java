package chat.limitless.query.payments.recharge;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/// Reads recharging. Every question names the person.
interface AutoRechargeViews extends Repository<AutoRechargeView, String> {

    Optional<AutoRechargeView> findByUserId(String userId);
}
