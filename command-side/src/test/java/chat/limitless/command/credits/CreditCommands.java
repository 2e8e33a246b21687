package chat.limitless.command.credits;

import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.CHAT;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.lot;
import static chat.limitless.command.credits.CreditStories.receipt;
import static chat.limitless.command.credits.CreditStories.reply;

import chat.limitless.api.accounts.UserId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.AloneLimit;
import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.AdjustCredits;
import chat.limitless.api.credits.CreditCommand.AnnounceExpiry;
import chat.limitless.api.credits.CreditCommand.ApplyClaim;
import chat.limitless.api.credits.CreditCommand.ApproveAdjustment;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.ExpireLots;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.RejectAdjustment;
import chat.limitless.api.credits.CreditCommand.RejectWriteOff;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.RemindOfRecharge;
import chat.limitless.api.credits.CreditCommand.SetRechargeThreshold;
import chat.limitless.api.credits.CreditCommand.SetSpendingLimits;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.CreditCommand.TellCapReached;
import chat.limitless.api.credits.CreditCommand.WriteOffDebt;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.PurchaseId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Random commands for one account: few ids, so that repeats and clashes are common; amounts close to each other, so
/// that
/// limits are met; time mostly runs on, now and then leaps over days or goes back a little, as clocks do.
final class CreditCommands {

    private static final UserId FINANCE = new UserId("usr_finance");
    private static final UserId SECOND = new UserId("usr_second");
    private static final AloneLimit ALONE = new AloneLimit(30, Duration.ofDays(1));

    /// So little that most debts are beyond it.
    private static final AloneLimit LITTLE = new AloneLimit(2, Duration.ofDays(1));
    private static final int LONGEST = 200;

    private final RandomGenerator random;
    private final List<HoldId> ids = new ArrayList<>();
    private final Map<LotId, Long> sizes = new HashMap<>();
    private long claims;
    private Instant now = NOW;
    private WriteOffDebt writeOff;

    CreditCommands(RandomGenerator random) {
        this.random = random;
        this.writeOff = writeOff();
    }

    List<CreditCommand> sequence() {
        List<CreditCommand> commands = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            commands.add(new OpenCreditAccount(ANN, now));
        }
        int length = random.nextInt(1, LONGEST);
        while (commands.size() < length) {
            now = now.plus(leap());
            boolean repeats = !commands.isEmpty() && random.nextInt(12) == 0;
            commands.add(repeats ? commands.get(random.nextInt(commands.size())) : next());
        }
        return commands;
    }

    private Duration leap() {
        return switch (random.nextInt(40)) {
            case 0 -> Duration.ofDays(random.nextInt(1, 9));
            case 1, 2 -> Duration.ofHours(random.nextInt(1, 30));
            case 3 -> Duration.ofMinutes(-random.nextInt(1, 6));
            case 4 -> Duration.ZERO;
            default -> Duration.ofSeconds(random.nextInt(1, 300));
        };
    }

    private CreditCommand next() {
        return switch (random.nextInt(41)) {
            case 0, 1, 2, 3 -> grant();
            case 4, 5, 6, 7, 8, 9, 10 -> new HoldCredits(ANN, newId(), amount(), reply(lastId()), CHAT, now);
            case 11, 12, 13, 14, 15 -> new SettleHold(ANN, someId(), amount(), receipt(lastId()), now);
            case 16, 17 -> new ReleaseHold(ANN, someId(), "provider.failed", now);
            case 18 -> new ExpireHold(ANN, someId(), now);
            case 19, 20, 21, 22, 23 -> claim();
            case 24, 25 -> new ExpireLots(ANN, now);
            case 26 -> new AnnounceExpiry(ANN, someLot(), random.nextBoolean() ? 7 : 1, now);
            case 27, 35, 36, 37, 38 -> writeOff();
            case 39, 40 -> rejectWriteOff();
            case 28 -> limits();
            case 29 -> adjust();
            case 30 ->
                random.nextInt(3) > 0
                        ? new ApproveAdjustment(ANN, someAdjustment(), actor(), now)
                        : new RejectAdjustment(ANN, someAdjustment(), actor(), now);
            case 31 -> new SetRechargeThreshold(ANN, limit(40), now);
            case 32 -> new RemindOfRecharge(ANN, now);
            case 33 -> new TellCapReached(ANN, amount(), now);
            default -> new OpenCreditAccount(ANN, now);
        };
    }

    private WriteOffDebt writeOff() {
        var alone = random.nextBoolean() ? ALONE : LITTLE;
        writeOff = new WriteOffDebt(ANN, someLot(), random.nextInt(1, 12), "goodwill", alone, actor(), now);
        return writeOff;
    }

    /// Mostly of a debt that somebody wanted to give up.
    private RejectWriteOff rejectWriteOff() {
        var wanted = random.nextInt(4) == 0 ? writeOff() : writeOff;
        return new RejectWriteOff(ANN, wanted.lotId(), wanted.owedMicros(), "still-owed", actor(), now);
    }

    /// Mostly levels that fit the lot; versions mostly rise, now and then an old one comes again.
    private ApplyClaim claim() {
        var lotId = someLot();
        long size = Math.max(0, sizes.getOrDefault(lotId, 10L));
        long revoked = random.nextInt(20) == 0 ? size + 1 : random.nextLong(size + 1);
        long frozen = random.nextBoolean() ? 0 : random.nextLong(Math.max(1, size - revoked + 1));
        long version = random.nextInt(10) == 0 ? random.nextLong(Math.max(1, claims)) : ++claims;
        var cause = random.nextBoolean() ? "refund" : "dispute";
        var id = random.nextInt(8) == 0 ? null : cause + "_" + random.nextInt(2);
        return new ApplyClaim(ANN, lotId, new PurchaseId("pay_one"), version, revoked, frozen, cause, id, now);
    }

    private SetSpendingLimits limits() {
        return new SetSpendingLimits(ANN, limit(60), limit(300), limit(40), "UTC", now);
    }

    private @Nullable Long limit(int most) {
        return random.nextInt(3) == 0 ? null : (long) random.nextInt(most);
    }

    private AdjustCredits adjust() {
        long amount = amount() * (random.nextBoolean() ? 1 : -1);
        return new AdjustCredits(
                ANN,
                someAdjustment(),
                amount,
                "goodwill",
                ALONE,
                now.plus(Duration.ofHours(random.nextInt(1, 300))),
                random.nextInt(8) == 0 ? ANN.userId() : FINANCE,
                now);
    }

    /// Two of finance, and now and then the owner.
    private UserId actor() {
        return switch (random.nextInt(9)) {
            case 0 -> ANN.userId();
            case 1, 2, 3, 4 -> FINANCE;
            default -> SECOND;
        };
    }

    private AdjustmentId someAdjustment() {
        return new AdjustmentId("adj_a%02d".formatted(random.nextInt(12)));
    }

    private LotId someLot() {
        return lot("l%02d".formatted(random.nextInt(12)));
    }

    private GrantLot grant() {
        boolean paid = random.nextInt(3) > 0;
        var lotId = someLot();
        long amount = amount();
        sizes.putIfAbsent(lotId, amount);
        return new GrantLot(
                ANN,
                lotId,
                paid ? LotKind.PAID : LotKind.PROMOTIONAL,
                amount,
                paid ? 1_000 : 0,
                paid ? "usd" : null,
                null,
                random.nextInt(2),
                now.plus(Duration.ofHours(random.nextInt(-1, 500))),
                "given",
                now);
    }

    /// Mostly small round numbers, so that amounts meet exactly.
    private long amount() {
        return random.nextInt(30) == 0 ? random.nextInt(-2, 1) : random.nextInt(1, 9) * 4L + random.nextInt(-1, 2);
    }

    private HoldId newId() {
        if (!ids.isEmpty() && random.nextInt(15) == 0) {
            return someId();
        }
        var madeAt = random.nextInt(30) == 0 ? now.minus(Duration.ofDays(random.nextInt(-8, 9))) : now;
        ids.add(CreditStories.hold("%04d".formatted(ids.size()), madeAt));
        return ids.getLast();
    }

    private HoldId lastId() {
        return ids.isEmpty() ? newId() : ids.getLast();
    }

    private HoldId someId() {
        int recent = Math.min(ids.size(), random.nextInt(6) == 0 ? ids.size() : 4);
        return ids.isEmpty() ? newId() : ids.get(ids.size() - 1 - random.nextInt(recent));
    }
}
