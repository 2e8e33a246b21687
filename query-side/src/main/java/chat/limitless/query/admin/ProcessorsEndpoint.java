package chat.limitless.query.admin;

import static chat.limitless.query.projection.RowValues.instant;

import chat.limitless.api.accounts.Role;
import chat.limitless.eventstore.EventLog;
import chat.limitless.platform.signin.RequiresRole;
import chat.limitless.platform.signin.SignedIn;
import chat.limitless.platform.web.PositionHeaders;
import chat.limitless.query.freshness.ViewPositions;
import chat.limitless.query.projection.ParkedEvents;
import chat.limitless.query.projection.ProjectionProcessors;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far each projection is behind the log, and the events that had to be left aside.
@RestController
class ProcessorsEndpoint {

    private static final int PARKED_SHOWN = 200;

    private final ProjectionProcessors processors;
    private final ViewPositions positions;
    private final ParkedEvents parked;
    private final EventLog log;

    ProcessorsEndpoint(ProjectionProcessors processors, ViewPositions positions, ParkedEvents parked, EventLog log) {
        this.processors = processors;
        this.positions = positions;
        this.parked = parked;
        this.log = log;
    }

    record Processors(String headPosition, List<Processor> processors, List<ParkedEvent> parkedEvents) {}

    record Processor(String name, boolean healthy, String position, long behind, List<Segment> segments, long parked) {}

    record Segment(int segment, String position) {}

    record ParkedEvent(
            String group,
            String position,
            String sequenceId,
            String eventType,
            String cause,
            int attempts,
            Instant parkedAt,
            Instant triedAt) {}

    @RequiresRole(Role.ADMIN)
    @GetMapping("/api/v1/admin/processors")
    Processors processors(SignedIn user) {
        var head = log.tail().position();
        var parkedEvents = parked.first(PARKED_SHOWN);
        return new Processors(
                PositionHeaders.encode(head),
                processors.groups().keySet().stream()
                        .sorted()
                        .map(group -> processor(group, head, parkedEvents))
                        .toList(),
                parkedEvents.stream().map(ProcessorsEndpoint::parkedEvent).toList());
    }

    private Processor processor(String group, long head, List<ParkedEvents.Parked> parkedEvents) {
        var position = positions.of(group);
        return new Processor(
                group,
                processors.isHealthy(group),
                PositionHeaders.encode(position),
                Math.max(0, head - position),
                processors.positions(group).entrySet().stream()
                        .map(entry -> new Segment(entry.getKey(), PositionHeaders.encode(entry.getValue())))
                        .toList(),
                parkedEvents.stream()
                        .filter(event -> event.group().equals(group))
                        .count());
    }

    private static ParkedEvent parkedEvent(ParkedEvents.Parked event) {
        return new ParkedEvent(
                event.group(),
                PositionHeaders.encode(event.position()),
                event.sequenceId(),
                event.eventType(),
                event.cause(),
                event.attempts(),
                instant(event.parkedAtMicros()),
                instant(event.triedAtMicros()));
    }
}
