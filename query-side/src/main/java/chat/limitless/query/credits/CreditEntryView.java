package chat.limitless.query.credits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `credit_entry`, to read.
@Entity
@Immutable
@Table(name = "credit_entry")
@SuppressWarnings("NullAway.Init")
class CreditEntryView {
    @Id
    long position;

    String accountId;
    String type;
    long atMicros;
    long amountMicros;
    long balanceChangeMicros;
    long balanceAfterMicros;
    long availableAfterMicros;

    @Nullable
    String holdId;

    @Nullable
    String replyId;

    @Nullable
    String conversationId;

    @Nullable
    String purchaseId;

    @Nullable
    String lotId;

    @Nullable
    String receipt;

    @Nullable
    String facts;

    @Nullable
    String model;

    @Nullable
    String cause;

    @Nullable
    String causeId;

    protected CreditEntryView() {}
}
