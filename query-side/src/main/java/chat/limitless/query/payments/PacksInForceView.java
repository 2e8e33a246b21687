package chat.limitless.query.payments;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// What a row of `price_list_version` says of packs, to read.
@Entity
@Immutable
@Table(name = "price_list_version")
@SuppressWarnings("NullAway.Init")
class PacksInForceView {
    @Id
    long version;

    String priceListId;
    String packs;
    long effectiveAtMicros;

    @Nullable
    Long endedAtMicros;

    protected PacksInForceView() {}
}
