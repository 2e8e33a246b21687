package chat.limitless.ops.benchmarks.views;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationEvent.ConversationStarted;
import chat.limitless.api.conversation.ConversationEvent.MessagePosted;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.MessageId;
import chat.limitless.eventstore.AppendResult;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.EventToAppend;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Messages of many people in the log, of words that are as unevenly common as those of a language: the n-th word is
/// used in proportion to 1/n. One of the people has written a tenth of all.
final class ManyMessages {

    private static final int PEOPLE = 1_000;
    private static final int WORDS = 30_000;
    private static final int WORDS_OF_MESSAGE = 60;
    private static final int MESSAGES_OF_CHAT = 100;
    private static final int BATCH = 200;
    private static final int BATCHES_AT_ONCE = 8;

    private final EventLog log;
    private final EventSerializer serializer;
    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final double[] upTo = new double[WORDS];
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final Map<String, Long> sequences = new HashMap<>();
    private final ArrayDeque<CompletableFuture<AppendResult>> underWay = new ArrayDeque<>();

    ManyMessages(EventLog log, EventSerializer serializer, Random random) {
        this.log = log;
        this.serializer = serializer;
        this.random = random;
        double sum = 0;
        for (int n = 0; n < WORDS; n++) {
            words.add(newWord());
            sum += 1.0 / (n + 1);
            upTo[n] = sum;
        }
    }

    private String newWord() {
        var letters = new StringBuilder();
        int length = 2 + random.nextInt(9);
        for (int i = 0; i < length; i++) {
            letters.append((i % 2 == 0 ? "bcdfghklmnprstvw" : "aeiou").charAt(random.nextInt(i % 2 == 0 ? 16 : 5)));
        }
        return letters.toString();
    }

    /// A word, the common ones more often.
    String word() {
        var drawn = random.nextDouble(upTo[WORDS - 1]);
        int low = 0;
        int high = WORDS - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle] < drawn) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return words.get(low);
    }

    /// Somebody: the first of the people as often as one message in ten is theirs.
    static UserId person(Random random) {
        return new UserId("usr_searchbench" + (random.nextInt(10) == 0 ? 0 : random.nextInt(PEOPLE)));
    }

    /// Appends so many messages and waits until they are stored.
    void append(int messages) {
        var batch = new ArrayList<DomainEvent>();
        for (int n = 0; n < messages; n += MESSAGES_OF_CHAT) {
            var owner = person(random);
            var chat = new ConversationId("cnv_searchbench" + n);
            batch.add(new ConversationStarted(chat, owner, now));
            for (int i = 0; i < MESSAGES_OF_CHAT; i++) {
                var id = new MessageId("msg_searchbench" + (n + i));
                batch.add(new MessagePosted(chat, owner, id, null, text(), WORDS_OF_MESSAGE, now));
                if (batch.size() >= BATCH) {
                    submit(batch);
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            submit(batch);
        }
        underWay.forEach(CompletableFuture::join);
    }

    private PersonalText text() {
        var text = new StringBuilder();
        for (int i = 0; i < WORDS_OF_MESSAGE; i++) {
            text.append(word()).append(' ');
        }
        return PersonalText.of(text.toString());
    }

    private void submit(List<DomainEvent> events) {
        var rows = new ArrayList<EventToAppend>();
        for (var event : events) {
            var id = UUID.randomUUID().toString();
            var stored = serializer.serialize(event, id);
            rows.add(new EventToAppend(
                    event.streamId(),
                    sequences.merge(event.streamId(), 0L, (old, _) -> old + 1),
                    id,
                    "Conversation",
                    stored.eventType(),
                    stored.revision(),
                    stored.subjectId(),
                    stored.payload(),
                    "{}".getBytes(StandardCharsets.UTF_8)));
        }
        underWay.add(log.submit(rows));
        if (underWay.size() > BATCHES_AT_ONCE) {
            underWay.remove().join();
        }
    }
}
