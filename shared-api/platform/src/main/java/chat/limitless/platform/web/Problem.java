package chat.limitless.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request that cannot be answered as asked, for a reason of the protocol rather than of the business.
/// Business reasons are [chat.limitless.api.Refused].
public final class Problem extends RuntimeException {

    private final ProblemCode problemCode;
    private final transient Map<String, Object> facts;
    private final transient @Nullable Duration retryAfter;

    /// @param facts names and numbers the client needs; no personal text
    public Problem(ProblemCode problemCode, Map<String, Object> facts) {
        this(problemCode, facts, null);
    }

    /// A problem that needs no facts.
    public Problem(ProblemCode problemCode) {
        this(problemCode, Map.of(), null);
    }

    /// A problem that ends by itself.
    public Problem(ProblemCode problemCode, Duration retryAfter) {
        this(problemCode, Map.of(), retryAfter);
    }

    /// A problem that ends by itself, with facts.
    public Problem(ProblemCode problemCode, Map<String, Object> facts, @Nullable Duration retryAfter) {
        super(problemCode.code(), null, false, false);
        this.problemCode = problemCode;
        this.facts = Map.copyOf(facts);
        this.retryAfter = retryAfter;
    }

    /// The stable code with its status.
    public ProblemCode problemCode() {
        return problemCode;
    }

    /// The facts for the answer.
    public Map<String, Object> facts() {
        return facts;
    }

    /// When to try again, if it makes sense.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
