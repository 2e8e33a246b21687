package chat.limitless.query.prices;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A row of `price_list`, to read.
@Entity
@Immutable
@Table(name = "price_list")
@SuppressWarnings("NullAway.Init")
class PriceListView {
    @Id
    String priceListId;

    long version;
    long microsPerUsd;
    String models;

    protected PriceListView() {}
}
