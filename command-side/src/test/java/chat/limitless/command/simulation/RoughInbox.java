package chat.limitless.command.simulation;

import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.payments.process.NoticeInbox;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// The inbox behind calls that may fail or be the last.
final class RoughInbox implements NoticeInbox {

    private final NoticeInbox inbox;
    private final Weather weather;

    RoughInbox(NoticeInbox inbox, Weather weather) {
        this.inbox = inbox;
        this.weather = weather;
    }

    private <T> T call(String what, Supplier<T> effect) {
        return weather.call(what, DatabaseAway::new, effect);
    }

    private void run(String what, Runnable effect) {
        call(what, () -> {
            effect.run();
            return true;
        });
    }

    @Override
    public boolean receive(Notice notice, String source) {
        return call("the inbox, receive", () -> inbox.receive(notice, source));
    }

    @Override
    public Optional<Entry> find(String eventId) {
        return call("the inbox, find", () -> inbox.find(eventId));
    }

    @Override
    public void applied(String eventId) {
        run("the inbox, applied", () -> inbox.applied(eventId));
    }

    @Override
    public void park(String eventId, String reason) {
        run("the inbox, park", () -> inbox.park(eventId, reason));
    }

    @Override
    public void orphan(String eventId, String reason) {
        run("the inbox, orphan", () -> inbox.orphan(eventId, reason));
    }

    @Override
    public int forgetBodies(Instant receivedBefore) {
        return inbox.forgetBodies(receivedBefore);
    }
}
