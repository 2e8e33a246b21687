package chat.limitless.query.credits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads the movements of one account, newest first. What is null does not filter: the driver writes values into the
/// statement, so that the server folds the other half of each condition away.
interface CreditHistory extends Repository<CreditEntryView, Long> {

    @Query("select e from CreditEntryView e where e.accountId = :accountId and e.position < :before"
            + " and (:type is null or e.type = :type)"
            + " and (:lotId is null or e.position in (select c.id.position from LotChangeView c"
            + " where c.id.accountId = :accountId and c.id.lotId = :lotId))"
            + " and (:holdId is null or e.holdId = :holdId)"
            + " and (:purchaseId is null or e.purchaseId = :purchaseId)"
            + " and (:model is null or e.model = :model)"
            + " and e.atMicros >= :fromMicros and e.atMicros < :toMicros"
            + " order by e.position desc")
    List<CreditEntryView> page(
            String accountId,
            @Nullable String type,
            @Nullable String lotId,
            @Nullable String holdId,
            @Nullable String purchaseId,
            @Nullable String model,
            long fromMicros,
            long toMicros,
            long before,
            Limit limit);

    /// The movements that the filter leaves, before a position.
    default List<CreditEntryView> page(String accountId, HistoryFilter filter, long before, Limit limit) {
        return page(
                accountId,
                filter.type(),
                filter.lotId(),
                filter.holdId(),
                filter.purchaseId(),
                filter.model(),
                filter.fromMicros(),
                filter.toMicros(),
                before,
                limit);
    }
}
