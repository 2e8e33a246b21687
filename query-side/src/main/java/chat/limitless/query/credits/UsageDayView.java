package chat.limitless.query.credits;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A row of `usage_day`, to read. Its last position is the key here: an event changes one row only.
@Entity
@Immutable
@Table(name = "usage_day")
@SuppressWarnings("NullAway.Init")
class UsageDayView {
    @Id
    long lastPosition;

    String userId;
    String day;
    String model;
    long spentMicros;
    long replies;
    long promptTokens;
    long completionTokens;

    protected UsageDayView() {}
}
