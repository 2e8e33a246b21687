package chat.limitless.query.payments;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads payments that did not fit, and the purchases they were for.
interface ParkedPurchaseViews extends Repository<ParkedPurchaseView, Long> {

    /// Null does not filter.
    @Query("select k from ParkedPurchaseView k where k.position < :before"
            + " and (:resolved is null or (:resolved = true and k.resolvedAtMicros is not null)"
            + " or (:resolved = false and k.resolvedAtMicros is null))"
            + " order by k.position desc")
    List<ParkedPurchaseView> page(@Nullable Boolean resolved, long before, Limit limit);

    @Query("select p from PurchaseView p where p.purchaseId in :purchaseIds")
    List<PurchaseView> purchases(Collection<String> purchaseIds);
}
