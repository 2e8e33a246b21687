package chat.limitless.query.credits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads the movements of one account, newest first, by type and time.
interface CreditHistory extends Repository<CreditEntryView, Long> {

    @Query("select e from CreditEntryView e where e.accountId = :accountId and e.position < :before"
            + " and (:type is null or e.type = :type)"
            + " and e.atMicros >= :fromMicros and e.atMicros < :toMicros"
            + " order by e.position desc")
    List<CreditEntryView> page(
            String accountId, @Nullable String type, long fromMicros, long toMicros, long before, Limit limit);
}
