package chat.limitless.command.testing;

import chat.limitless.api.Command;
import chat.limitless.api.RefusalCode;
import chat.limitless.api.Refused;
import java.util.Map;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;

/// Given events, when a command, then events or a refusal: against the real shell, without a log.
public final class Decisions {

    private Decisions() {}

    /// A fresh fixture that finds the aggregate as production does: by [Command#targetId()].
    public static <T> AggregateTestFixture<T> of(Class<T> shell) {
        var fixture = new AggregateTestFixture<>(shell);
        fixture.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).targetId(), null));
        return fixture;
    }

    /// A refusal with this code.
    public static Matcher<Object> refused(RefusalCode code) {
        return new CustomMatcher<>("refused: " + code.code()) {
            @Override
            public boolean matches(Object actual) {
                return actual instanceof Refused refused && refused.code().equals(code.code());
            }
        };
    }

    /// A refusal with this code and exactly these facts.
    public static Matcher<Object> refused(RefusalCode code, Map<String, Object> facts) {
        return new CustomMatcher<>("refused: " + code.code() + " " + facts) {
            @Override
            public boolean matches(Object actual) {
                return actual instanceof Refused refused
                        && refused.code().equals(code.code())
                        && refused.facts().equals(facts);
            }
        };
    }
}
