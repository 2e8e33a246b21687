package chat.limitless.platform.limits;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// More than a limit admits was asked for. Nothing has happened, so nothing has to be undone.
public final class LimitReached extends RuntimeException {

    private final Limit limit;
    private final transient Map<String, Object> facts;
    private final transient @Nullable Duration retryAfter;

    /// @param facts numbers that explain it
    /// @param retryAfter when the same would be admitted; null when it never will be
    LimitReached(Limit limit, Map<String, Object> facts, @Nullable Duration retryAfter) {
        super(limit.label(), null, false, false);
        this.limit = limit;
        this.facts = Map.copyOf(facts);
        this.retryAfter = retryAfter;
    }

    /// Which one.
    public Limit limit() {
        return limit;
    }

    /// The numbers for the answer.
    public Map<String, Object> facts() {
        return facts;
    }

    /// When to try again, if that helps.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
