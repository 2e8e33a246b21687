package chat.limitless.query.payments;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads payments that did not fit, and the purchases they were for.
interface ParkedPurchaseViews extends Repository<ParkedPurchaseView, Long> {

    @Query("select k from ParkedPurchaseView k where k.position < :before order by k.position desc")
    List<ParkedPurchaseView> page(long before, Limit limit);

    @Query("select p from PurchaseView p where p.purchaseId in :purchaseIds")
    List<PurchaseView> purchases(Collection<String> purchaseIds);
}
