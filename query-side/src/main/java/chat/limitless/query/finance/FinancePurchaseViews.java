package chat.limitless.query.finance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads purchases of all buyers.
interface FinancePurchaseViews extends Repository<FinancePurchaseView, String> {

    Optional<FinancePurchaseView> findByPurchaseId(String purchaseId);

    /// Null does not filter.
    @Query("select p from FinancePurchaseView p where (:status is null or p.status = :status)"
            + " and (:userId is null or p.userId = :userId)"
            + " and p.startedPosition < :before order by p.startedPosition desc")
    List<FinancePurchaseView> page(@Nullable String status, @Nullable String userId, long before, Limit limit);

    @Query("select l from BoughtLotView l where l.accountId = :accountId and l.purchaseId = :purchaseId")
    Optional<BoughtLotView> lot(String accountId, String purchaseId);
}
