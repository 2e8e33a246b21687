package chat.limitless.command.mail.process;

import chat.limitless.api.accounts.Language;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.MailHistory;
import chat.limitless.command.mail.letter.FinanceNews;
import chat.limitless.command.mail.letter.Stationery;
import chat.limitless.command.mail.port.Mail;
import chat.limitless.command.tasks.DueTask;
import chat.limitless.command.tasks.TaskHandler;
import chat.limitless.command.tasks.TaskOutcome;
import org.springframework.stereotype.Component;

/// Writes one mail to finance and hands it in, to the address that is configured by then.
@Component
class SendFinanceNews implements TaskHandler {

    static final String KIND = "mail.tell-finance";

    private final MailHistory history;
    private final FinanceNews news;
    private final Stationery stationery;
    private final FinanceMailProperties finance;
    private final HandIn handIn;

    SendFinanceNews(
            MailHistory history,
            FinanceNews news,
            Stationery stationery,
            FinanceMailProperties finance,
            HandIn handIn) {
        this.history = history;
        this.news = news;
        this.stationery = stationery;
        this.finance = finance;
        this.handIn = handIn;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public TaskOutcome run(DueTask task) {
        if (!finance.isConfigured()) {
            return TaskOutcome.done();
        }
        var event = history.find(EventPlace.decode(task.payload()))
                .filter(found -> news.named(found).isPresent())
                .orElse(null);
        if (event == null) {
            return TaskOutcome.givenUp("finance is told nothing about " + task.payload());
        }
        var content = news.write(event);
        var written = stationery.writeToFinance(content);
        return handIn.run(
                task,
                new Mail(task.id(), finance.mail(), Language.EN, content.subject(), written.text(), written.html()));
    }
}
