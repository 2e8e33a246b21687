package chat.limitless.simulators.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The faults waiting for the next calls, in the order they were asked for.
public final class Faults {
    private final List<Fault> waiting = new ArrayList<>();

    /// Plans a fault.
    public synchronized void add(Fault fault) {
        if (fault.count() > 0) {
            waiting.add(fault);
        }
    }

    /// Forgets what was planned.
    public synchronized void clear() {
        waiting.clear();
    }

    /// What is still planned.
    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized @Nullable Fault take(String method, String path) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.matches(method, path)) {
                Fault left = fault.once();
                if (left.count() == 0) {
                    waiting.remove(i);
                } else {
                    waiting.set(i, left);
                }
                return fault;
            }
        }
        return null;
    }
}
