package chat.limitless.platform.web;

import chat.limitless.platform.limits.Limit;
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
            case CHECKOUT, CHECKOUT_PER_ADDRESS -> ProblemCode.LIMIT_CHECKOUT;
            case MESSAGES, MESSAGES_PER_ADDRESS -> ProblemCode.LIMIT_MESSAGES;
            case EXPORTS, EXPORTS_PER_ADDRESS -> ProblemCode.LIMIT_EXPORTS;
            case COST -> ProblemCode.LIMIT_COST;
            case HOUSE -> ProblemCode.LIMIT_HOUSE;
        };
    }

    /// What is told, with the time until it is worth trying again.
    static Map<String, Object> facts(Map<String, Object> told, Duration wait) {
        var facts = new HashMap<>(told);
        facts.put("retryAfterSeconds", wholeSeconds(wait));
        return facts;
    }

    /// Rounded up: after that time it has to be true.
    static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
