package chat.limitless.query.payments;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads the packs of price lists.
interface PacksInForceViews extends Repository<PacksInForceView, Long> {

    /// The list in force, if there is one.
    @Query("select p from PacksInForceView p where p.priceListId = :priceListId and p.effectiveAtMicros <= :nowMicros"
            + " and (p.endedAtMicros is null or p.endedAtMicros > :nowMicros) order by p.version desc")
    List<PacksInForceView> inForce(String priceListId, long nowMicros, Limit limit);
}
