package chat.limitless.query.credits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A row of `credit_hold`, to read.
@Entity
@Immutable
@Table(name = "credit_hold")
@SuppressWarnings("NullAway.Init")
class CreditHoldView {
    @Id
    String holdId;

    String accountId;
    String replyId;
    String conversationId;
    long amountMicros;
    long heldAtMicros;
    String state;

    protected CreditHoldView() {}
}
