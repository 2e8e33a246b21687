package chat.limitless.command.credits;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.CostSource;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditEvent.CreditAccountOpened;
import chat.limitless.api.credits.CreditEvent.CreditsHeld;
import chat.limitless.api.credits.CreditEvent.HoldExpired;
import chat.limitless.api.credits.CreditEvent.HoldReleased;
import chat.limitless.api.credits.CreditEvent.HoldSettled;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.credits.LotPart;
import chat.limitless.api.credits.Receipt;
import chat.limitless.command.testing.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;

/// The short words of the credit tests. Everything happens to Ann's account at [#NOW] unless a test says when.
final class CreditStories {

    static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    static final Instant EXPIRY = NOW.plus(Duration.ofDays(60));
    static final CreditAccountId ANN = CreditAccountId.of(new UserId("usr_ann"));
    static final ConversationId CHAT = new ConversationId("cnv_chat");

    private CreditStories() {}

    static AggregateTestFixture<CreditAccount> account() {
        return Decisions.of(CreditAccount.class);
    }

    static boolean isAnn(UserId user) {
        return ANN.userId().equals(user);
    }

    static OpenCreditAccount open() {
        return new OpenCreditAccount(ANN, NOW);
    }

    static CreditAccountOpened opened() {
        return new CreditAccountOpened(ANN, NOW);
    }

    static GrantLot grant(String lot, long micros) {
        return new GrantLot(ANN, lot(lot), LotKind.PROMOTIONAL, micros, 0, null, null, 0, EXPIRY, "welcome", NOW);
    }

    static GrantLot grantPaid(String lot, long micros, long paidMinor) {
        return new GrantLot(ANN, lot(lot), LotKind.PAID, micros, paidMinor, "usd", null, 0, EXPIRY, "purchase", NOW);
    }

    static LotGranted granted(String lot, long micros) {
        return granted(lot, micros, LotKind.PROMOTIONAL, 0, EXPIRY, NOW);
    }

    static LotGranted granted(String lot, long micros, LotKind kind, int priority, Instant expiry, Instant at) {
        boolean paid = kind == LotKind.PAID;
        return new LotGranted(
                ANN,
                lot(lot),
                kind,
                micros,
                paid ? 1_000 : 0,
                paid ? "usd" : null,
                null,
                priority,
                expiry,
                paid ? "purchase" : "welcome",
                at);
    }

    static HoldCredits hold(String name, long micros) {
        return hold(hold(name), micros, NOW);
    }

    static HoldCredits hold(HoldId id, long micros, Instant at) {
        return new HoldCredits(ANN, id, micros, reply(id), CHAT, at);
    }

    static CreditsHeld held(String name, long micros, LotPart... parts) {
        var id = hold(name);
        return new CreditsHeld(ANN, id, micros, List.of(parts), reply(id), CHAT, NOW);
    }

    static CreditsHeld heldAt(HoldId id, long micros, Instant at) {
        return new CreditsHeld(ANN, id, micros, List.of(part("aaa", micros)), reply(id), CHAT, at);
    }

    static SettleHold settle(String name, long chargeMicros) {
        return settle(name, chargeMicros, NOW);
    }

    static SettleHold settle(String name, long chargeMicros, Instant at) {
        return new SettleHold(ANN, hold(name), chargeMicros, receipt(hold(name)), at);
    }

    static HoldSettled settled(String name, long spent, long released, long overrun, LotPart... parts) {
        return new HoldSettled(
                ANN, hold(name), spent, released, overrun, List.of(parts), false, receipt(hold(name)), NOW);
    }

    static HoldSettled settledLate(String name, long spent, long overrun, Instant at, LotPart... parts) {
        return new HoldSettled(ANN, hold(name), spent, 0, overrun, List.of(parts), true, receipt(hold(name)), at);
    }

    static ReleaseHold release(String name) {
        return new ReleaseHold(ANN, hold(name), "provider.failed", NOW);
    }

    static HoldReleased released(String name, long micros) {
        return new HoldReleased(ANN, hold(name), micros, "provider.failed", NOW);
    }

    static ExpireHold expire(String name) {
        return new ExpireHold(ANN, hold(name), NOW);
    }

    static HoldExpired expired(String name, long micros) {
        return new HoldExpired(ANN, hold(name), micros, NOW);
    }

    static LotId lot(String name) {
        return new LotId("lot_" + name);
    }

    static LotPart part(String lot, long micros) {
        return new LotPart(lot(lot), micros);
    }

    static HoldId hold(String name) {
        return hold(name, NOW);
    }

    static HoldId hold(String name, Instant madeAt) {
        return new HoldId("hld_%012x%s".formatted(madeAt.toEpochMilli(), name));
    }

    static ReplyId reply(HoldId holdId) {
        return new ReplyId("rpl_" + holdId.value().substring(4));
    }

    static Receipt receipt(HoldId holdId) {
        return new Receipt(
                reply(holdId),
                CHAT,
                "openai/gpt-5-mini",
                "openai/gpt-5-mini",
                120,
                0,
                80,
                0,
                1_000_000,
                1,
                CostSource.EXACT,
                "gen-1");
    }
}
