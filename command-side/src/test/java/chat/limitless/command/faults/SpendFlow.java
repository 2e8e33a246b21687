package chat.limitless.command.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.command.testing.Browser;
import chat.limitless.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Somebody writes a message; a message that was dropped and a reply that failed are followed by another message, as
/// the page offers it.
final class SpendFlow implements Flow {

    private static final Set<String> ENDS =
            Set.of("credits.hold-settled", "credits.hold-released", "credits.hold-expired");
    private static final int MOST_MESSAGES = 4;
    private static final String TEXT = "Hello [[sim:deltas=3]]";

    private final Ids ids = Ids.timeOrdered(Clock.systemUTC());
    private final Ledger ledger;
    private final Browser person;
    private final Duration soon;
    private String conversation = "";
    private int before;

    SpendFlow(Ledger ledger, Browser person, Duration soon) {
        this.ledger = ledger;
        this.person = person;
        this.soon = soon;
    }

    @Override
    public void prepare() {
        conversation = ids.next("cnv_");
        Persistent.send(soon, () -> person.put("/api/v1/conversations/" + conversation));
        before = account().size();
    }

    private List<Ledger.Row> account() {
        return ledger.stream(CreditAccountId.of(person.userId()).value());
    }

    private List<Ledger.Row> since() {
        return account().subList(before, account().size());
    }

    @Override
    public void run() {
        for (int written = 0; completed() == 0; written++) {
            assertThat(written).as("messages without a whole reply").isLessThan(MOST_MESSAGES);
            write();
        }
        await("the ends of all holds").atMost(soon).until(() -> openHolds().isEmpty());
    }

    /// The same message until it is taken, or known to be dropped.
    private void write() {
        var body = "{\"messageId\":\"%s\",\"model\":\"openai/gpt-4o-mini\",\"text\":\"%s\"}"
                .formatted(ids.next("msg_"), TEXT);
        int ended = endedReplies();
        var answer = Persistent.sendUntil(
                soon,
                () -> person.send("POST", "/api/v1/conversations/" + conversation + "/messages", body),
                told -> told.status() == 202 || told.status() == 409);
        if (answer.status() == 202) {
            await("the end of a reply").atMost(soon).until(() -> endedReplies() > ended);
        }
    }

    private int completed() {
        return ledger.stream(conversation, "conversation.reply-completed").size();
    }

    private int endedReplies() {
        return completed()
                + ledger.stream(conversation, "conversation.reply-failed").size()
                + ledger.stream(conversation, "conversation.reply-stopped").size();
    }

    private Set<String> openHolds() {
        var open = new HashSet<String>();
        for (var row : since()) {
            if (row.type().equals("credits.held")) {
                open.add(row.text("holdId"));
            } else if (ENDS.contains(row.type())) {
                open.remove(row.text("holdId"));
            }
        }
        return open;
    }

    @Override
    public String outcome() {
        return "replies %d, charges %s, open holds %d"
                .formatted(
                        completed(),
                        since().stream()
                                .filter(row -> row.type().equals("credits.hold-settled"))
                                .map(row -> row.number("spentMicros"))
                                .filter(micros -> micros > 0)
                                .toList(),
                        openHolds().size());
    }
}
