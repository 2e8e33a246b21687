package chat.limitless.query.finance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A row of `credit_lot_change`, to find the movements of a lot by, whoever owns it.
@Entity
@Immutable
@Table(name = "credit_lot_change")
@SuppressWarnings("NullAway.Init")
class FinanceLotChangeView {

    @EmbeddedId
    Id id;

    protected FinanceLotChangeView() {}

    /// What tells rows apart.
    @Embeddable
    record Id(String accountId, long position, String lotId, String what) {}
}
