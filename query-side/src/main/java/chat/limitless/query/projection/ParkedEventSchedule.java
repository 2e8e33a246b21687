package chat.limitless.query.projection;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has parked events tried again from time to time: a fixed program applies what an older one could not.
@Component
class ParkedEventSchedule {

    private final ParkedEventRetry retry;

    ParkedEventSchedule(ParkedEventRetry retry) {
        this.retry = retry;
    }

    @Scheduled(
            initialDelayString = "${limitless.projections.retry-interval:60s}",
            fixedDelayString = "${limitless.projections.retry-interval:60s}")
    void tryAgain() {
        retry.retryAll();
    }
}
