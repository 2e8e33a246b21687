package chat.limitless.command.mail.process;

import chat.limitless.api.accounts.UserEvent;
import chat.limitless.api.accounts.UserId;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.MailHistory;
import chat.limitless.command.mail.Recipient;
import chat.limitless.command.mail.letter.Letters;
import chat.limitless.command.mail.letter.Letters.Occasion;
import chat.limitless.command.mail.letter.Stationery;
import chat.limitless.command.mail.letter.Wording;
import chat.limitless.command.mail.port.Mail;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import org.springframework.stereotype.Component;

/// Writes one letter and hands it in. Who gets it, whether they want it, and in which language is read from the log
/// now, not when it was ordered: who was erased in between, or switched it off, gets nothing. A repeat after a crash
/// carries the same Message-ID, because it is made from the name of the task.
@Component
class SendLetter implements TaskHandler {

    static final String KIND = "mail.send";

    private final MailHistory history;
    private final Letters letters;
    private final Stationery stationery;
    private final HandIn handIn;

    SendLetter(MailHistory history, Letters letters, Stationery stationery, HandIn handIn) {
        this.history = history;
        this.letters = letters;
        this.stationery = stationery;
        this.handIn = handIn;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        var event = history.find(EventPlace.decode(task.payload())).orElse(null);
        var occasion = event == null ? null : letters.about(event).orElse(null);
        var subject = event == null ? null : event.subjectId();
        if (occasion == null || subject == null) {
            return TaskOutcome.givenUp("no letter is written about " + task.payload());
        }
        var recipient = recipient(subject);
        var address = recipient.email();
        return address == null || recipient.off().contains(occasion.kind())
                ? TaskOutcome.done()
                : handIn.run(task, write(task, occasion, recipient, address));
    }

    private Recipient recipient(UserId user) {
        return Recipient.of(history.all(user.value(), UserEvent.class));
    }

    private Mail write(DueTask task, Occasion<?> occasion, Recipient recipient, String address) {
        var words = new Wording(recipient.language());
        var content = occasion.write(words);
        var written = stationery.write(content, recipient.name(), words);
        return new Mail(task.id(), address, recipient.language(), content.subject(), written.text(), written.html());
    }
}
