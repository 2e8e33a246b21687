package chat.limitless.platform.web;

import chat.limitless.api.Refused;
import chat.limitless.platform.limits.Limit;
import chat.limitless.platform.limits.LimitReached;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How a limit that was reached is told. The time is in the facts as well, for readers that see no headers.
final class LimitProblems {

    private LimitProblems() {}

    /// The code of a limit.
    static ProblemCode codeOf(Limit limit) {
        return switch (limit) {
            case SIGN_IN -> ProblemCode.LIMIT_SIGN_IN;
            case CHECKOUT -> ProblemCode.LIMIT_CHECKOUT;
            case MESSAGES -> ProblemCode.LIMIT_MESSAGES;
            case COST -> ProblemCode.LIMIT_COST;
            case HOUSE -> ProblemCode.LIMIT_HOUSE;
        };
    }

    static Map<String, Object> facts(LimitReached reached) {
        var wait = reached.retryAfter();
        return wait.isPresent() ? facts(reached.facts(), wait.get()) : reached.facts();
    }

    /// A rule's own limit, which knows no time.
    static Map<String, Object> facts(Refused refused, Duration wait) {
        return facts(refused.facts(), wait);
    }

    private static Map<String, Object> facts(Map<String, Object> told, Duration wait) {
        var facts = new HashMap<>(told);
        facts.put("retryAfterSeconds", wholeSeconds(wait));
        return facts;
    }

    /// Rounded up: after that time it has to be true.
    static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
