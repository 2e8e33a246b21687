package chat.limitless.query.prices;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// Reads price lists.
interface PriceListViews extends Repository<PriceListView, Long> {

    Optional<PriceListView> findByPriceListIdAndVersion(String priceListId, long version);

    /// At most one; the highest, should a log have gaps in its versions.
    @Query("select p from PriceListView p where p.priceListId = :priceListId and p.effectiveAtMicros <= :nowMicros"
            + " and (p.endedAtMicros is null or p.endedAtMicros > :nowMicros) order by p.version desc")
    List<PriceListView> inForce(String priceListId, long nowMicros, Limit limit);

    /// The latest version first.
    @Query("select new chat.limitless.query.prices.PriceListLine(p.version, p.baseMicrosPerUsd, p.marginPercent,"
            + " p.modelCount, p.sellableCount, p.effectiveAtMicros, p.endedAtMicros, p.publishedAtMicros)"
            + " from PriceListView p where p.priceListId = :priceListId and p.version < :before"
            + " order by p.version desc")
    List<PriceListLine> page(String priceListId, long before, Limit limit);
}
