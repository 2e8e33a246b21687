package chat.limitless.query.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `credit_adjustment`, to read across accounts. The position of the proposal is the key here: adjustment ids
/// are unique per account only.
@Entity
@Immutable
@Table(name = "credit_adjustment")
@SuppressWarnings("NullAway.Init")
class AdjustmentView {
    @Id
    long proposedPosition;

    String accountId;
    String adjustmentId;
    String userId;
    long amountMicros;
    String reason;
    String proposedBy;
    long proposedAtMicros;

    @Nullable
    Long expiresAtMicros;

    String status;

    @Nullable
    String decidedBy;

    @Nullable
    Long decidedAtMicros;

    protected AdjustmentView() {}
}
