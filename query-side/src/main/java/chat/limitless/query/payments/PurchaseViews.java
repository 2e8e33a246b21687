package chat.limitless.query.payments;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads purchases. Every question names the buyer.
interface PurchaseViews extends Repository<PurchaseView, String> {

    Optional<PurchaseView> findByPurchaseIdAndUserId(String purchaseId, String userId);

    @Query("select p from PurchaseView p where p.userId = :userId and p.startedPosition < :before"
            + " order by p.startedPosition desc")
    List<PurchaseView> page(String userId, long before, Limit limit);
}
