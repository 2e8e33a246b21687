package chat.limitless.query.finance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads changes by hand of all accounts.
interface AdjustmentViews extends Repository<AdjustmentView, Long> {

    /// Null does not filter. What ends a proposal is the time: none of its events says so.
    @Query("select a from AdjustmentView a where (:status is null or a.status = :status)"
            + " and (:endsAfterMicros is null or a.expiresAtMicros > :endsAfterMicros)"
            + " and (:endedByMicros is null or a.expiresAtMicros <= :endedByMicros)"
            + " and a.proposedPosition < :before order by a.proposedPosition desc")
    List<AdjustmentView> page(
            @Nullable String status,
            @Nullable Long endsAfterMicros,
            @Nullable Long endedByMicros,
            long before,
            Limit limit);
}
