package chat.limitless.query.prices;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `price_list_version`, to read. There is one list, so that the version is the key here.
@Entity
@Immutable
@Table(name = "price_list_version")
@SuppressWarnings("NullAway.Init")
class PriceListView {
    @Id
    long version;

    String priceListId;
    long baseMicrosPerUsd;
    int marginPercent;
    int modelCount;
    int sellableCount;
    String models;
    String packs;
    long effectiveAtMicros;

    @Nullable
    Long endedAtMicros;

    long publishedAtMicros;

    protected PriceListView() {}
}
