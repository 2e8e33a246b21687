package chat.limitless.query.freshness;

import chat.limitless.platform.ReadinessCheck;
import chat.limitless.query.projection.ProjectionProcessors;
import org.springframework.stereotype.Component;

/// Reads make sense once every part of every view is looked after by some instance.
@Component
class ViewReadiness implements ReadinessCheck {

    private final ProjectionProcessors processors;
    private final ViewPositions positions;

    ViewReadiness(ProjectionProcessors processors, ViewPositions positions) {
        this.processors = processors;
        this.positions = positions;
    }

    @Override
    public String name() {
        return "views";
    }

    @Override
    public boolean isReady() {
        return processors.groups().keySet().stream().allMatch(positions::isCovered);
    }
}
