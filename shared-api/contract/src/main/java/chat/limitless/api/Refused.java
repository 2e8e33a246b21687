package chat.limitless.api;

import java.util.Map;

/// A business refusal: a stable code (`feature.reason`) with the facts behind it. Not a failure: never retried, never
/// logged as an error, and it leaves no trace in any state. The words for people are chosen in the UI by the code.
public final class Refused extends RuntimeException {

    private final String code;
    private final transient Map<String, Object> facts;

    /// @param code stable code, listed in [RefusalCode]
    /// @param facts numbers and ids the UI needs to explain it; no personal text
    public Refused(RefusalCode code, Map<String, Object> facts) {
        super(code.code(), null, false, false);
        this.code = code.code();
        this.facts = Map.copyOf(facts);
    }

    /// A refusal that needs no facts.
    public Refused(RefusalCode code) {
        this(code, Map.of());
    }

    /// The stable code.
    public String code() {
        return code;
    }

    /// The facts, for the problem answer.
    public Map<String, Object> facts() {
        return facts;
    }
}
