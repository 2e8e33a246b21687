package chat.limitless.command.conversation.journal;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ReplyId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows replies that other instances write, for the readers of this one: one thread and one query for each interval,
/// one log for all readers of a reply.
public final class JournalTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);

    /// Between two looks whether a reply is over though its end does not come.
    private static final Duration CHECK_PAUSE = Duration.ofSeconds(1);

    private static final int CHECKED_AT_ONCE = 500;

    private final JournalStore store;
    private final RunStore runs;
    private final Duration interval;
    private final ConcurrentHashMap<String, Followed> followed = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean closing;

    private static final class Followed {
        private final ReplyLog log = new ReplyLog();
        private final UserId owner;
        private int readers;
        /// How far the log was when the reply was seen to be over; -1 before.
        private int overAtSeq = -1;

        Followed(UserId owner) {
            this.owner = owner;
        }

        /// Whether the log did not move since the reply was first seen to be over. Only the tail's thread asks.
        boolean isOverAt(int seq) {
            boolean isStuck = overAtSeq == seq;
            overAtSeq = seq;
            return isStuck;
        }
    }

    /// @param interval between two looks while somebody follows
    public JournalTail(JournalStore store, RunStore runs, Duration interval) {
        this.store = store;
        this.runs = runs;
        this.interval = interval;
    }

    /// Begins to look.
    public void start() {
        thread = Thread.ofPlatform().name("reply-tail").daemon(true).start(this::work);
    }

    /// The log of a reply written elsewhere; give it back with [#unfollow(ReplyId)].
    public ReplyLog follow(ReplyId replyId, UserId owner) {
        var entry = followed.compute(replyId.value(), (_, known) -> {
            var reply = known == null ? new Followed(owner) : known;
            reply.readers++;
            return reply;
        });
        LockSupport.unpark(thread);
        return entry.log;
    }

    /// One reader less.
    public void unfollow(ReplyId replyId) {
        followed.compute(replyId.value(), (_, known) -> known == null || --known.readers == 0 ? null : known);
    }

    /// Sends all readers elsewhere.
    public void leave() {
        followed.values().forEach(reply -> reply.log.leave());
    }

    /// Replies being followed, for figures.
    public int size() {
        return followed.size();
    }

    private void work() {
        long checkedAtNanos = System.nanoTime();
        while (!closing) {
            LockSupport.parkNanos(interval.toNanos());
            if (followed.isEmpty()) {
                continue;
            }
            boolean isCheckDue = System.nanoTime() - checkedAtNanos > CHECK_PAUSE.toNanos();
            try {
                look();
                if (isCheckDue) {
                    checkedAtNanos = System.nanoTime();
                    leaveWhatIsOver();
                }
            } catch (RuntimeException e) {
                // Whatever it was, the readers of all other replies depend on this thread.
                LOG.warn("reply tail: {} replies not read, tried again: {}", followed.size(), e.toString());
            }
        }
    }

    private Map<String, Integer> openPlaces() {
        var places = new HashMap<String, Integer>();
        followed.forEach((id, reply) -> {
            if (reply.log.state() == ReplyLog.State.OPEN) {
                places.put(id, reply.log.lastSeq());
            }
        });
        return places;
    }

    private void look() {
        var places = openPlaces();
        if (!places.isEmpty()) {
            var gone = new HashSet<String>();
            for (var batch : store.after(places)) {
                var reply = followed.get(batch.replyId());
                if (reply != null && !gone.contains(batch.replyId()) && !append(reply, batch)) {
                    gone.add(batch.replyId());
                }
            }
        }
    }

    /// A reply that is over, but whose end did not come within two looks, will never have it here: its instance died
    /// before it could store it. Its readers come back and are told from the log.
    private void leaveWhatIsOver() {
        var ids = List.copyOf(openPlaces().keySet());
        for (int from = 0; from < ids.size(); from += CHECKED_AT_ONCE) {
            for (var id : runs.over(ids.subList(from, Math.min(ids.size(), from + CHECKED_AT_ONCE)))) {
                var reply = followed.get(id);
                if (reply != null
                        && reply.isOverAt(reply.log.lastSeq())
                        && !store.isWhole(new ReplyId(id), reply.owner)) {
                    LOG.info("reply {}: its end is not in the journal, readers are told from the log", id);
                    reply.log.leave();
                }
            }
        }
    }

    private boolean append(Followed reply, JournalStore.Batch batch) {
        var clear = store.open(reply.owner, batch);
        if (clear.isErased()) {
            reply.log.leave();
            return false;
        }
        return reply.log.appendFrames(batch.fromSeq(), clear.textOr("").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
    }
}
