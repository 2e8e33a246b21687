package chat.limitless.command.simulation;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.Receipt;
import chat.limitless.platform.Commands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Replies that hold, then settle or release; or nobody ends them, and a sweep does, and a late outcome still comes.
final class Replies {

    private static final ConversationId CHAT = new ConversationId("cnv_chat");

    /// What an instance knows of a reply it generates; gone when it dies.
    private record Running(CreditAccountId accountId, ReplyId replyId, long heldMicros) {}

    private final Chance chance;
    private final VirtualClock clock;
    private final Streams streams;
    private final Commands commands;
    private final Map<HoldId, Running> running = new LinkedHashMap<>();
    private final List<Running> swept = new ArrayList<>();
    private int made;

    Replies(Chance chance, VirtualClock clock, Streams streams, Commands commands) {
        this.chance = chance;
        this.clock = clock;
        this.streams = streams;
        this.commands = commands;
    }

    /// Some ask for more than there is.
    void starts() {
        var account = CreditAccountId.of(chance.oneOf(Customers.ALL));
        long available = streams.account(account).availableMicros(clock.instant());
        long amount = 1 + chance.between(0, available / chance.between(1, 4) + (chance.percent(10) ? 1_000_000 : 0));
        var reply = new ReplyId("rpl_%012xx%d".formatted(clock.millis(), ++made));
        commands.send(new HoldCredits(account, reply.holdId(), amount, reply, CHAT, clock.instant()));
        running.put(reply.holdId(), new Running(account, reply, amount));
    }

    /// An end whose answer is lost is told again.
    void ends() {
        if (running.isEmpty()) {
            return;
        }
        var reply = chance.oneOf(List.copyOf(running.values()));
        if (chance.percent(75)) {
            settle(reply);
        } else {
            commands.send(new ReleaseHold(reply.accountId, reply.replyId.holdId(), "stopped", clock.instant()));
        }
        if (chance.percent(80)) {
            running.remove(reply.replyId.holdId());
        }
    }

    /// What is billed may lie above what was held.
    private void settle(Running reply) {
        commands.send(new SettleHold(
                reply.accountId,
                reply.replyId.holdId(),
                chance.between(0, reply.heldMicros + reply.heldMicros / 5),
                receipt(reply.replyId),
                clock.instant()));
    }

    private static Receipt receipt(ReplyId reply) {
        return new Receipt(reply, CHAT, "a/model", "a/model", 1, 0, 1, 0, 1, 1, CostSource.EXACT, null);
    }

    /// An instance dies: what it knew of its replies is gone.
    void areForgotten() {
        running.clear();
    }

    /// Ends the holds that nobody generates for.
    void areSwept() {
        for (var user : Customers.ALL) {
            var account = CreditAccountId.of(user);
            var books = streams.books(account);
            for (var hold : books.isEmpty() ? List.<HoldId>of() : books.get().open()) {
                if (!running.containsKey(hold)) {
                    commands.send(new ExpireHold(account, hold, clock.instant()));
                    swept.add(new Running(
                            account, new ReplyId("rpl_" + hold.value().substring(4)), 1_000_000));
                }
            }
        }
    }

    void areSettledLate() {
        if (!swept.isEmpty()) {
            settle(chance.oneOf(swept));
        }
    }
}
