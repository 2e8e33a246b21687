package chat.limitless.ops.benchmarks.commands;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.credits.Receipt;
import java.time.Duration;
import java.time.Instant;

/// The commands that every contender is given: a hold, then its settlement with half of it, and so on.
public final class CreditTurns {

    private static final ConversationId CONVERSATION = new ConversationId("cnv_benchmark");
    private static final long HOLD_MICROS = 1_000;

    /// What every settlement spends.
    static final long SPENT_MICROS = 500;

    private final Instant begin;

    /// @param begin the time that the ids and the first lot start from
    public CreditTurns(Instant begin) {
        this.begin = begin;
    }

    /// An account with enough for every run.
    public GrantLot grant(int account) {
        return new GrantLot(
                account(account),
                new LotId("lot_benchmark"),
                LotKind.PROMOTIONAL,
                1_000_000_000_000L,
                0,
                null,
                null,
                0,
                begin.plus(Duration.ofDays(365)),
                "benchmark",
                begin);
    }

    /// The command of one turn of one client.
    public CreditCommand turn(int account, int client, long turn) {
        var suffix = suffix(client, turn / 2);
        var reply = new ReplyId("rpl_" + suffix);
        var at = begin.plusMillis(turn / 2);
        return turn % 2 == 0
                ? new HoldCredits(account(account), reply.holdId(), HOLD_MICROS, reply, CONVERSATION, at)
                : new SettleHold(account(account), reply.holdId(), SPENT_MICROS, receipt(reply), at);
    }

    private static Receipt receipt(ReplyId reply) {
        return new Receipt(
                reply,
                CONVERSATION,
                "openai/gpt-5-mini",
                "openai/gpt-5-mini",
                120,
                0,
                80,
                0,
                1_000_000,
                1,
                CostSource.EXACT,
                "gen-benchmark");
    }

    /// The account of this number.
    public static CreditAccountId account(int account) {
        return new CreditAccountId("cra_bench%06d".formatted(account));
    }

    private String suffix(int client, long pair) {
        var made = begin.plusMillis(pair).toEpochMilli();
        return "%012x%04x%016x".formatted(made, client, pair);
    }
}
