package chat.limitless.canary;

import chat.limitless.query.projection.ProjectedEvent;
import chat.limitless.query.projection.Projection;
import java.time.Clock;
import java.util.List;

/// A projection that is public, misnamed and looks at the clock.
public class WrongView implements Projection {

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return false;
    }

    @Override
    public void apply(List<ProjectedEvent> events) {
        Clock.systemUTC().instant();
    }
}
