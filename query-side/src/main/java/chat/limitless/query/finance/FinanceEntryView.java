package chat.limitless.query.finance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `credit_entry`, to read across accounts.
@Entity
@Immutable
@Table(name = "credit_entry")
@SuppressWarnings("NullAway.Init")
class FinanceEntryView {
    @Id
    long position;

    String accountId;
    String userId;
    String type;
    long atMicros;
    long amountMicros;
    long balanceChangeMicros;
    long balanceAfterMicros;
    long availableAfterMicros;
    long overrunMicros;

    @Nullable
    String holdId;

    @Nullable
    String replyId;

    @Nullable
    String purchaseId;

    @Nullable
    String lotId;

    @Nullable
    String cause;

    @Nullable
    Long claimVersion;

    @Nullable
    String causeId;

    protected FinanceEntryView() {}
}
