package chat.limitless.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes stored answers that nobody will ask for any more. On the command side, where the table is.
@Component
@ConditionalOnProperty(name = "limitless.database.side", havingValue = "command")
class DeleteOldAnswers {

    private static final int ROUNDS_MAX = 100;

    private final StoredAnswers answers;
    private final WebProperties properties;

    DeleteOldAnswers(StoredAnswers answers, WebProperties properties) {
        this.answers = answers;
        this.properties = properties;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void delete() {
        for (var round = 0; round < ROUNDS_MAX && answers.deleteOlderThan(properties.keepAnswersFor()); round++) {
            // a round is a transaction of its own, so that none of them is long
        }
    }
}
