package chat.limitless.query.freshness;

import chat.limitless.query.projection.ProjectionProperties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Publishes the positions of this instance on a thread of its own, so that no slow job can make views look stale.
@Component
class PositionPublisher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PositionPublisher.class);

    private final ViewPositions positions;
    private final ProjectionProperties properties;
    private volatile boolean running;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("view-positions").factory());

    PositionPublisher(ViewPositions positions, ProjectionProperties properties) {
        this.positions = positions;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        var interval = properties.publishInterval().toMillis();
        timer.scheduleWithFixedDelay(this::publish, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void publish() {
        try {
            positions.publish();
        } catch (DataAccessException e) {
            LOG.warn("view positions not published: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
