package chat.limitless.command.tasks;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Keeps the table small: tasks that were done long ago are forgotten. What was given up stays for a person to see.
@Component
class ForgetOldTasks implements PeriodicJob {

    private final TaskStore store;
    private final TaskProperties properties;
    private final Clock clock;

    ForgetOldTasks(TaskStore store, TaskProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-old-tasks";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        store.forget(clock.instant().minus(properties.keepFor()));
    }
}
