package chat.limitless.command.testing;

import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.credits.Receipt;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.platform.Commands;
import chat.limitless.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Bought credits that were spent before their payment was taken back, all on the lot `lot_bought`.
public final class Debt {

    private Debt() {}

    /// Opens the account and lets it owe so much.
    public static void of(CommandSideRig rig, CreditAccountId account, long micros) {
        var commands = rig.bean(Commands.class);
        var lot = new LotId("lot_bought");
        var purchase = new PurchaseId("pay_bought");
        var reply = new ReplyId(rig.bean(Ids.class).next("rpl_"));
        var chat = new ConversationId("cnv_chat");
        var receipt = new Receipt(reply, chat, "v/m", "v/m", 1, 0, 1, 0, 1, 1, CostSource.EXACT, "gen-1");
        var now = Instant.now(Clock.systemUTC());
        var end = now.plus(Duration.ofDays(1));
        commands.send(new OpenCreditAccount(account, now));
        commands.send(new GrantLot(account, lot, LotKind.PAID, micros, 100, "usd", purchase, 20, end, "purchase", now));
        commands.send(new HoldCredits(account, reply.holdId(), micros, reply, chat, now));
        commands.send(new SettleHold(account, reply.holdId(), micros, receipt, now));
        commands.send(new ApplyClaim(account, lot, purchase, 1, micros, 0, "refund", "re_1", now));
    }
}
