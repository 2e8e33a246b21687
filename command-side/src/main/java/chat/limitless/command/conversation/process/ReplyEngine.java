package chat.limitless.command.conversation.process;

import chat.limitless.api.conversation.ReplyId;
import chat.limitless.command.conversation.journal.InstanceLease;
import chat.limitless.command.conversation.journal.Journal;
import chat.limitless.command.conversation.journal.ReplyLog;
import chat.limitless.command.conversation.journal.Run;
import chat.limitless.command.conversation.port.GenerationEnd;
import chat.limitless.command.conversation.port.GenerationRequest;
import chat.limitless.command.conversation.port.GenerationRequest.SpokenTurn;
import chat.limitless.command.conversation.port.LanguageModel;
import chat.limitless.command.prices.Pricing;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// The replies written by this instance: one virtual thread and one call to the provider each, apart from any
/// connection of a reader.
public final class ReplyEngine implements Journal.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyEngine.class);
    private static final Duration KEEP_ENDED = Duration.ofMinutes(1);

    private final Journal journal;
    private final LanguageModel model;
    private final FinishReply finishReply;
    private final TokenEstimate tokens;
    private final JsonMapper json;
    private final ConcurrentHashMap<ReplyId, RunningReply> running = new ConcurrentHashMap<>();
    private final Cache<ReplyId, RunningReply> ended =
            Caffeine.newBuilder().expireAfterWrite(KEEP_ENDED).build();
    private final Set<ReplyId> claimed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean draining = new AtomicBoolean();

    ReplyEngine(Journal journal, LanguageModel model, FinishReply finishReply, TokenEstimate tokens, JsonMapper json) {
        this.journal = journal;
        this.model = model;
        this.finishReply = finishReply;
        this.tokens = tokens;
        this.json = json;
    }

    /// Starts writing a reply and returns at once.
    ///
    /// @param turns reads what the model is sent; called on the reply's own thread
    void start(Run run, Supplier<List<SpokenTurn>> turns, InstanceLease lease) {
        var reply = new RunningReply(run, lease, json, System.nanoTime());
        running.put(run.replyId(), reply);
        journal.add(reply.journaled());
        if (draining.get()) {
            reply.log().leave();
        }
        Thread.ofVirtual().name("reply-" + run.replyId()).start(() -> write(reply, turns));
    }

    /// A reply written here, now or a moment ago.
    Optional<RunningReply> find(ReplyId replyId) {
        var reply = running.get(replyId);
        return Optional.ofNullable(reply == null ? ended.getIfPresent(replyId) : reply);
    }

    /// Whether this instance is at work on a reply.
    boolean isAtWork(ReplyId replyId) {
        return claimed.contains(replyId) || running.containsKey(replyId);
    }

    /// A message is being taken; its reply is not started yet.
    void claim(ReplyId replyId) {
        claimed.add(replyId);
    }

    /// The message was taken or refused.
    void unclaim(ReplyId replyId) {
        claimed.remove(replyId);
    }

    /// Replies being written here.
    public int running() {
        return running.size();
    }

    /// Whether no new replies are taken.
    boolean isDraining() {
        return draining.get();
    }

    /// The lease new replies are written under.
    InstanceLease lease() {
        return journal.lease();
    }

    private void write(RunningReply reply, Supplier<List<SpokenTurn>> turns) {
        try {
            var end = generate(reply, turns);
            if (reply.cut() != RunningReply.Cut.FENCED) {
                finish(reply, end);
            }
        } catch (FinishReply.NotOurs e) {
            LOG.warn("reply {}: given up: {}", reply.run().replyId(), e.getMessage());
            reply.log().giveUp();
        } catch (RuntimeException e) {
            // The sweep finds the row and finishes it.
            LOG.error("reply {}: could not be finished", reply.run().replyId(), e);
            reply.log().giveUp();
        } finally {
            if (reply.log().state() != ReplyLog.State.ENDED) {
                journal.remove(reply.journaled());
            } else {
                ended.put(reply.run().replyId(), reply);
            }
            running.remove(reply.run().replyId());
        }
    }

    private GenerationEnd generate(RunningReply reply, Supplier<List<SpokenTurn>> turns) {
        var run = reply.run();
        List<SpokenTurn> said;
        try {
            said = turns.get();
        } catch (RuntimeException e) {
            LOG.error("reply {}: its context cannot be read", run.replyId(), e);
            return new GenerationEnd(false, "conversation.context-unreadable", null, null);
        }
        var request = new GenerationRequest(
                run.model(),
                run.userId(),
                said,
                run.maxOutputTokens(),
                Pricing.promptUsdAtMost(run.prices().tiers(), run.promptTokens()),
                Pricing.outputUsdAtMost(run.prices().tiers(), run.promptTokens()));
        return model.generate(request, reply);
    }

    private void finish(RunningReply reply, GenerationEnd end) {
        var run = reply.run();
        var written = new EndOfReply.Written(
                reply.hasOutput(),
                tokens.of(reply.text()) + tokens.of(reply.reasoning()),
                reply.generationId(),
                reply.log().lastSeq());
        var decided = EndOfReply.decide(end, reply.cut(), written);
        var said = new FinishReply.Said(reply.text(), reply.reasoning());
        var lease = reply.journaled().lease();
        var frame = finishReply.finish(run, decided, said, lease);
        if (frame.isEmpty()) {
            reply.log().giveUp();
            return;
        }
        reply.log().end(frame.get().event(), frame.get().json());
    }

    /// Stops a reply, if it is written here.
    void stop(ReplyId replyId) {
        var reply = running.get(replyId);
        if (reply != null) {
            reply.cut(RunningReply.Cut.STOPPED);
        }
    }

    @Override
    public void onStopRequested(Set<String> replyIds) {
        replyIds.forEach(id -> stop(new ReplyId(id)));
    }

    @Override
    public void onFenced(InstanceLease lost) {
        running.values().stream()
                .filter(reply -> reply.journaled().lease() == lost)
                .forEach(reply -> reply.cut(RunningReply.Cut.FENCED));
    }

    /// Ends replies that take too long.
    void cutOverdue(Duration limit, long nowNanos) {
        running.values().stream()
                .filter(reply -> nowNanos - reply.startedNanos() > limit.toNanos())
                .forEach(reply -> reply.cut(RunningReply.Cut.TIME_LIMIT));
    }

    /// Takes no new replies and sends all readers elsewhere; the replies go on.
    void beginDrain() {
        draining.set(true);
        running.values().forEach(reply -> reply.log().leave());
    }

    /// Ends what still runs; their text is kept.
    void cutAll() {
        running.values().forEach(reply -> reply.cut(RunningReply.Cut.SHUTDOWN));
    }
}
