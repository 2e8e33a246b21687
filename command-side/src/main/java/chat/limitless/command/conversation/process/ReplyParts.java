package chat.limitless.command.conversation.process;

import chat.limitless.command.conversation.journal.Journal;
import chat.limitless.command.conversation.journal.JournalStore;
import chat.limitless.command.conversation.journal.JournalTail;
import chat.limitless.command.conversation.journal.RunStore;
import chat.limitless.command.conversation.port.LanguageModel;
import chat.limitless.eventstore.PersonalDataVault;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import chat.limitless.platform.limits.CostLimits;
import chat.limitless.platform.limits.RateLimits;
import java.time.Clock;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/// The parts of one instance's reply flow, connected; a test may connect two instances in one process.
record ReplyParts(
        AcceptMessage accept,
        ReplyStreams streams,
        ReplyEngine engine,
        Journal journal,
        SweepReplies sweep,
        RunStore store,
        SettleReply settle,
        ReplyLifecycle lifecycle) {

    static ReplyParts of(
            DataSource events,
            PersonalDataVault vault,
            Commands commands,
            LanguageModel model,
            Conversations conversations,
            PriceBook prices,
            TokenEstimate tokens,
            RateLimits rates,
            CostLimits costs,
            ReplyProperties properties,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        var store = new RunStore(events);
        var journalStore = new JournalStore(events, vault, json);
        var journal = new Journal(
                events, journalStore, ids, properties.flushInterval(), properties.lease(), System::nanoTime);
        var tail = new JournalTail(journalStore, store, properties.tailInterval());
        var limits = new ReplyLimits(rates, costs, store);
        var settle = new SettleReply(commands, model, limits, clock);
        var finish = new FinishReply(commands, store, settle, properties, json, clock);
        var engine = new ReplyEngine(journal, model, finish, tokens, json);
        var sweep = new SweepReplies(store, journalStore, finish, engine, conversations, tokens, properties);
        var accept = new AcceptMessage(
                conversations,
                prices,
                tokens,
                store,
                limits,
                new HoldForReply(commands, clock, properties.minOutputTokens()),
                engine,
                commands,
                new TitleFirstMessage(commands, clock),
                properties,
                clock);
        var streams = new ReplyStreams(engine, store, journalStore, tail, conversations, json);
        var lifecycle = new ReplyLifecycle(engine, journal, tail, sweep, properties);
        return new ReplyParts(accept, streams, engine, journal, sweep, store, settle, lifecycle);
    }
}
