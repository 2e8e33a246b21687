package chat.limitless.query.prices;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/// Reads price lists.
interface PriceListViews extends Repository<PriceListView, String> {

    Optional<PriceListView> findByPriceListId(String priceListId);
}
