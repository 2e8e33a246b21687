package chat.limitless.command.mail.process;

import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.command.mail.EventPlace;
import chat.limitless.command.mail.letter.FinanceNews;
import chat.limitless.command.mail.port.MailServer;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.Tasks;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/// Orders a mail to finance when something happened that cannot wait. The order is named after what is told, so it is
/// there once however often the provider tells it.
@Component
class OrderFinanceNews {

    private final FinanceNews news;
    private final FinanceMailProperties finance;
    private final MailServer server;
    private final Tasks tasks;
    private final Clock clock;

    OrderFinanceNews(FinanceNews news, FinanceMailProperties finance, MailServer server, Tasks tasks, Clock clock) {
        this.news = news;
        this.finance = finance;
        this.server = server;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventHandler
    void on(PurchaseEvent event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var now = clock.instant();
        if (!finance.isConfigured() || !server.isConfigured() || at.isBefore(now.minus(OrderLetters.NEWS_FOR))) {
            return;
        }
        var place = new EventPlace(event.streamId(), sequence).toString();
        news.named(event)
                .ifPresent(name -> tasks.schedule(
                        new TaskOrder(SendFinanceNews.KIND + ":" + name, SendFinanceNews.KIND, place, now)));
    }
}
