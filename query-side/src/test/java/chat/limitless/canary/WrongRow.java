package chat.limitless.canary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// An entity that could be changed.
@Entity
@SuppressWarnings("NullAway.Init")
class WrongRow {
    @Id
    String id;
}
