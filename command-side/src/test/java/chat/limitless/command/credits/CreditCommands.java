package chat.limitless.command.credits;

import static chat.limitless.command.credits.CreditStories.ANN;
import static chat.limitless.command.credits.CreditStories.CHAT;
import static chat.limitless.command.credits.CreditStories.NOW;
import static chat.limitless.command.credits.CreditStories.lot;
import static chat.limitless.command.credits.CreditStories.receipt;
import static chat.limitless.command.credits.CreditStories.reply;

import chat.limitless.api.credits.CreditCommand;
import chat.limitless.api.credits.CreditCommand.ExpireHold;
import chat.limitless.api.credits.CreditCommand.GrantLot;
import chat.limitless.api.credits.CreditCommand.HoldCredits;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditCommand.ReleaseHold;
import chat.limitless.api.credits.CreditCommand.SettleHold;
import chat.limitless.api.credits.HoldId;
import chat.limitless.api.credits.LotKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Random commands for one account: few ids, so that repeats and clashes are common; amounts close to each other, so
/// that
/// limits are met; time mostly runs on, now and then leaps over days or goes back a little, as clocks do.
final class CreditCommands {

    private static final int LONGEST = 100;

    private final RandomGenerator random;
    private final List<HoldId> ids = new ArrayList<>();
    private Instant now = NOW;

    CreditCommands(RandomGenerator random) {
        this.random = random;
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
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> grant();
            case 4, 5, 6, 7, 8, 9, 10 -> new HoldCredits(ANN, newId(), amount(), reply(lastId()), CHAT, now);
            case 11, 12, 13, 14, 15 -> new SettleHold(ANN, someId(), amount(), receipt(lastId()), now);
            case 16, 17 -> new ReleaseHold(ANN, someId(), "provider.failed", now);
            case 18 -> new ExpireHold(ANN, someId(), now);
            default -> new OpenCreditAccount(ANN, now);
        };
    }

    private GrantLot grant() {
        boolean paid = random.nextBoolean();
        return new GrantLot(
                ANN,
                lot("l%02d".formatted(random.nextInt(12))),
                paid ? LotKind.PAID : LotKind.PROMOTIONAL,
                amount(),
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
        return random.nextInt(30) == 0 ? random.nextInt(-2, 1) : random.nextInt(1, 12) * 10L + random.nextInt(-1, 2);
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
