package chat.limitless.command.payments.process;

import chat.limitless.command.payments.port.Notice;
import chat.limitless.command.tasks.TaskOrder;
import chat.limitless.command.tasks.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What [NoticeTable] does, without a database.
public final class NoticesInMemory implements NoticeInbox {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Tasks tasks;
    private final Clock clock;

    public NoticesInMemory(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public boolean receive(Notice notice, String source) {
        var entry = new Entry(notice.eventId(), "received", notice.body(), clock.instant());
        if (entries.putIfAbsent(notice.eventId(), entry) != null) {
            return false;
        }
        tasks.schedule(TaskOrder.of(ApplyNotice.KIND, notice.eventId(), clock.instant()));
        return true;
    }

    @Override
    public Optional<Entry> find(String eventId) {
        return Optional.ofNullable(entries.get(eventId));
    }

    @Override
    public void applied(String eventId) {
        mark(eventId, "applied");
    }

    @Override
    public void park(String eventId, String reason) {
        mark(eventId, "parked " + reason);
    }

    @Override
    public void orphan(String eventId, String reason) {
        mark(eventId, "orphan " + reason);
    }

    private void mark(String eventId, String state) {
        entries.computeIfPresent(eventId, (_, known) -> new Entry(eventId, state, known.body(), known.receivedAt()));
    }

    @Override
    public int forgetBodies(Instant receivedBefore) {
        return 0;
    }

    /// What became of each notice, by its id.
    public Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        entries.forEach((id, entry) -> states.put(id, entry.state()));
        return states;
    }
}
