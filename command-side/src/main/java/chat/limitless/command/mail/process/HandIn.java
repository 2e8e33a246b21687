package chat.limitless.command.mail.process;

import chat.limitless.command.mail.port.Mail;
import chat.limitless.command.mail.port.MailFailure;
import chat.limitless.command.mail.port.MailRefused;
import chat.limitless.command.mail.port.MailServer;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskOutcome;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Hands one mail in, and tries again for as long as what it says is news.
@Component
class HandIn {

    /// A server that is away longer than this gets nothing any more: the news is old, and a person should look.
    static final Duration TRIED_FOR = Duration.ofDays(1);

    private final MailServer server;
    private final Clock clock;

    HandIn(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    TaskOutcome run(DueTask task, Mail mail) {
        try {
            server.send(mail);
            return TaskOutcome.done();
        } catch (MailRefused refused) {
            return TaskOutcome.givenUp(refused.reason());
        } catch (MailFailure failure) {
            if (clock.instant().isBefore(task.orderedAt().plus(TRIED_FOR))) {
                throw failure;
            }
            return TaskOutcome.givenUp("tried for a day: " + failure.reason());
        }
    }
}
