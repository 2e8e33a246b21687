package chat.limitless.command.conversation.journal;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ReplyId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Follows replies that other instances write, for the readers of this one: one thread and one query for each interval,
/// one log for all readers of a reply.
public final class JournalTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);

    private final JournalStore store;
    private final Duration interval;
    private final ConcurrentHashMap<String, Followed> followed = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean closing;

    private static final class Followed {
        private final ReplyLog log = new ReplyLog();
        private final UserId owner;
        private int readers;

        Followed(UserId owner) {
            this.owner = owner;
        }
    }

    /// @param interval between two looks while somebody follows
    public JournalTail(JournalStore store, Duration interval) {
        this.store = store;
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
        while (!closing) {
            LockSupport.parkNanos(interval.toNanos());
            if (!followed.isEmpty()) {
                look();
            }
        }
    }

    private void look() {
        var places = new HashMap<String, Integer>();
        followed.forEach((id, reply) -> {
            if (reply.log.state() == ReplyLog.State.OPEN) {
                places.put(id, reply.log.lastSeq());
            }
        });
        if (places.isEmpty()) {
            return;
        }
        try {
            var gone = new HashSet<String>();
            for (var batch : store.after(places)) {
                var reply = followed.get(batch.replyId());
                if (reply != null && !gone.contains(batch.replyId()) && !append(reply, batch)) {
                    gone.add(batch.replyId());
                }
            }
        } catch (DataAccessException e) {
            LOG.warn("reply tail: {} replies not read, tried again: {}", places.size(), e.toString());
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
