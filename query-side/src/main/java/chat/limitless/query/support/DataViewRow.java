package chat.limitless.query.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A row of `data_view`, to read: an announced look.
@Entity
@Immutable
@Table(name = "data_view")
@SuppressWarnings("NullAway.Init")
class DataViewRow {
    @Id
    String viewId;

    String userId;
    String agentId;
    long expiresAtMicros;

    protected DataViewRow() {}
}
