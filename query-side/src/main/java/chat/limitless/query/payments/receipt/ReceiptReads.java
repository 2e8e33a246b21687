package chat.limitless.query.payments.receipt;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads what a receipt consists of.
interface ReceiptReads extends Repository<ReceiptView, String> {

    Optional<ReceiptView> findByPurchaseId(String purchaseId);

    @Query("select r from RefundView r where r.purchaseId = :purchaseId order by r.recordedAtMicros, r.refundId")
    List<RefundView> refunds(String purchaseId);

    @Query("select b from BuyerView b where b.userId = :userId")
    Optional<BuyerView> buyer(String userId);
}
