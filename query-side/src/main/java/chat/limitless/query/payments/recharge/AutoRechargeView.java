package chat.limitless.query.payments.recharge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `auto_recharge`, to read.
@Entity
@Immutable
@Table(name = "auto_recharge")
@SuppressWarnings("NullAway.Init")
class AutoRechargeView {
    @Id
    String userId;

    boolean enabled;

    @Nullable
    Long thresholdMicros;

    @Nullable
    String packId;

    @Nullable
    Long creditsMicros;

    @Nullable
    Long amountMinor;

    @Nullable
    String currency;

    @Nullable
    Long monthlyCapMinor;

    @Nullable
    String methodId;

    byte @Nullable [] brandSealed;
    byte @Nullable [] last4Sealed;
    byte @Nullable [] expirySealed;
    String state;

    @Nullable
    String failureCode;

    @Nullable
    String disabledReason;

    @Nullable
    Long nextTryAtMicros;

    @Nullable
    String chargedMonth;

    long chargedMinor;

    @Nullable
    String chargedCurrency;

    boolean capReached;

    protected AutoRechargeView() {}
}
