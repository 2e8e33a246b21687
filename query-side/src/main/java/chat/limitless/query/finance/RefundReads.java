package chat.limitless.query.finance;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads a purchase and the lot that was granted for it.
interface RefundReads extends Repository<RefundablePurchaseView, String> {

    Optional<RefundablePurchaseView> findByPurchaseId(String purchaseId);

    @Query("select l from BoughtLotView l where l.accountId = :accountId and l.purchaseId = :purchaseId")
    Optional<BoughtLotView> lot(String accountId, String purchaseId);
}
