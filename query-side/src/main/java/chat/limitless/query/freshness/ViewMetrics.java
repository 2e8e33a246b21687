package chat.limitless.query.freshness;

import chat.limitless.eventstore.EventLog;
import chat.limitless.query.projection.ParkedEvents;
import chat.limitless.query.projection.ProjectionProcessors;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// How far each view is behind the log, and how many events are parked.
@Component
class ViewMetrics implements MeterBinder {

    private final ProjectionProcessors processors;
    private final ViewPositions positions;
    private final ParkedEvents parked;
    private final EventLog log;

    ViewMetrics(ProjectionProcessors processors, ViewPositions positions, ParkedEvents parked, EventLog log) {
        this.processors = processors;
        this.positions = positions;
        this.parked = parked;
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var group : processors.groups().keySet()) {
            Gauge.builder("limitless.view.behind", () -> Math.max(0, log.tail().position() - positions.of(group)))
                    .description("events between the head of the log and what the view has applied")
                    .tag("group", group)
                    .register(registry);
        }
        Gauge.builder("limitless.view.parked", parked::count)
                .description("events set aside because a view could not apply them, over all instances")
                .register(registry);
    }
}
