package chat.limitless.command.mail.process;

import static org.awaitility.Awaitility.await;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.PersonalText;
import chat.limitless.api.accounts.Language;
import chat.limitless.api.accounts.SignInId;
import chat.limitless.api.accounts.UserEvent.UserRegistered;
import chat.limitless.api.accounts.UserEvent.UserSignedIn;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.command.testing.CommandSideRig;
import chat.limitless.eventstore.EventLog;
import chat.limitless.eventstore.EventSerializer;
import chat.limitless.eventstore.EventToAppend;
import chat.limitless.platform.Ids;
import chat.limitless.simulators.mail.CaughtMail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The command side with a mail server, and what happens written straight into the log.
final class MailRig implements AutoCloseable {

    static final String DOMAIN = "mail.limitless.example";
    static final Duration SOON = Duration.ofSeconds(20);

    private final CommandSideRig rig;

    MailRig(int smtpPort, String... settings) {
        rig = CommandSideRig.start(Stream.concat(
                        Stream.of(
                                "--limitless.mail.host=127.0.0.1",
                                "--limitless.mail.port=" + smtpPort,
                                "--limitless.mail.tls=none",
                                "--limitless.mail.from=Limitless Chat <no-reply@" + DOMAIN + ">"),
                        Arrays.stream(settings))
                .toArray(String[]::new));
    }

    CommandSideRig product() {
        return rig;
    }

    /// Somebody new.
    UserId person(@Nullable String name, @Nullable String email, @Nullable Language browser) {
        var id = new UserId(rig.bean(Ids.class).next("usr_"));
        append(
                new UserRegistered(
                        id, "manus", text("ext"), text(name == null ? "" : name), text(email), "google", now()),
                new UserSignedIn(id, new SignInId(rig.bean(Ids.class).next("sgn_")), null, browser, now()));
        var account = CreditAccountId.of(id).value();
        await().atMost(SOON).until(() -> !rig.events(account).isEmpty());
        return id;
    }

    private static @Nullable PersonalText text(@Nullable String text) {
        return text == null ? null : PersonalText.of(text);
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /// Lets something happen.
    void append(DomainEvent... events) {
        var log = rig.bean(EventLog.class);
        var serializer = rig.bean(EventSerializer.class);
        Map<String, Long> next = new HashMap<>();
        List<EventToAppend> batch = new ArrayList<>();
        for (var event : events) {
            var sequence = next.computeIfAbsent(
                    event.streamId(), stream -> log.lastSequence(stream).orElse(-1) + 1);
            next.put(event.streamId(), sequence + 1);
            var eventId = rig.bean(Ids.class).next("evt_");
            var stored = serializer.serialize(event, eventId);
            batch.add(new EventToAppend(
                    event.streamId(),
                    sequence,
                    eventId,
                    "Test",
                    stored.eventType(),
                    stored.revision(),
                    stored.subjectId(),
                    stored.payload(),
                    "{}".getBytes(StandardCharsets.UTF_8)));
        }
        log.append(batch);
    }

    /// The tasks that send letters about a stream, once they are done or given up.
    List<Task> tasks(String streamId, int count) {
        await().atMost(SOON).until(() -> ended(streamId).size() == count);
        return ended(streamId);
    }

    private List<Task> ended(String streamId) {
        return all(streamId).stream()
                .filter(task -> !task.state().equals("waiting"))
                .toList();
    }

    /// The tasks that send letters about a stream.
    List<Task> all(String streamId) {
        return rig.bean(JdbcClient.class)
                .sql("select id, payload, state, attempts, last_failure from scheduled_task"
                        + " where kind = 'mail.send' and payload like ? order by created_at, id")
                .param(streamId + "/%")
                .query((row, _) -> new Task(
                        row.getString("id"),
                        row.getString("payload"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("last_failure")))
                .list();
    }

    /// A row of `scheduled_task`.
    record Task(
            String id,
            String payload,
            String state,
            int attempts,
            @Nullable String failure) {}

    /// The only message of a list.
    static CaughtMail only(List<CaughtMail> messages) {
        if (messages.size() != 1) {
            throw new AssertionError("one mail was expected, not " + messages.size());
        }
        return messages.getFirst();
    }

    @Override
    public void close() {
        rig.close();
    }
}
