package chat.limitless.query.testing;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.accounts.UserId;
import chat.limitless.api.conversation.ConversationId;
import chat.limitless.api.conversation.ReplyId;
import chat.limitless.api.credits.AdjustmentId;
import chat.limitless.api.credits.CapPeriod;
import chat.limitless.api.credits.ClaimCause;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent.AdjustmentProposed;
import chat.limitless.api.credits.CreditEvent.AdjustmentRejected;
import chat.limitless.api.credits.CreditEvent.CapWarned;
import chat.limitless.api.credits.CreditEvent.ClaimSet;
import chat.limitless.api.credits.CreditEvent.CreditsAdjusted;
import chat.limitless.api.credits.CreditEvent.CreditsFrozen;
import chat.limitless.api.credits.CreditEvent.CreditsReinstated;
import chat.limitless.api.credits.CreditEvent.CreditsRevoked;
import chat.limitless.api.credits.CreditEvent.CreditsUnfrozen;
import chat.limitless.api.credits.CreditEvent.DebtNetted;
import chat.limitless.api.credits.CreditEvent.DebtWrittenOff;
import chat.limitless.api.credits.CreditEvent.LotExpired;
import chat.limitless.api.credits.CreditEvent.LotExpiryAnnounced;
import chat.limitless.api.credits.CreditEvent.LowBalanceWarned;
import chat.limitless.api.credits.CreditEvent.MarkResolved;
import chat.limitless.api.credits.CreditEvent.SpendingLimitsSet;
import chat.limitless.api.credits.CreditEvent.WriteOffProposed;
import chat.limitless.api.credits.CreditEvent.WriteOffRejected;
import chat.limitless.api.credits.LotId;
import chat.limitless.api.credits.LotPart;
import chat.limitless.api.payments.PurchaseId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A believable history of one account with all that refunds, disputes, ends, limits and corrections can do to it,
/// drawn from a seed. It keeps just enough of the account to say nothing that cannot happen.
public final class RandomMoney {

    private final Random random;
    private final String prefix;
    private final Story story;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<Lot> lots = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<AdjustmentId> proposals = new ArrayList<>();
    private int next;

    private static final class Lot {
        private final String name;
        private final @Nullable PurchaseId purchase;
        private long free;
        private long frozen;
        private long spent;
        private long revoked;
        private long repaid;
        private long debt;

        private Lot(String name, @Nullable PurchaseId purchase, long size) {
            this.name = name;
            this.purchase = purchase;
            this.free = size;
        }

        private LotId id() {
            return new LotId("lot_" + name);
        }
    }

    private static final class Hold {
        private final Lot lot;
        private final ReplyId reply;
        private final long micros;
        private long marked;

        @Nullable
        private ClaimCause markedBy;

        private Hold(Lot lot, ReplyId reply, long micros) {
            this.lot = lot;
            this.reply = reply;
            this.micros = micros;
        }
    }

    private RandomMoney(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
        this.story = Story.of(new UserId("usr_" + prefix));
    }

    /// What happened to the user `usr_<prefix>` in so many turns.
    public static List<DomainEvent> of(long seed, String prefix, int turns) {
        var money = new RandomMoney(seed, prefix);
        money.events.add(money.story.opened());
        money.grant();
        for (var i = 0; i < turns; i++) {
            money.turn();
        }
        return money.events;
    }

    private void turn() {
        switch (random.nextInt(14)) {
            case 0 -> grant();
            case 1, 2, 3 -> hold();
            case 4, 5 -> endHold();
            case 6 -> revoke();
            case 7 -> reinstate();
            case 8 -> freeze();
            case 9 -> net();
            case 10 -> writeOff();
            case 11 -> expire();
            case 12 -> adjust();
            default -> tell();
        }
    }

    private void grant() {
        var name = fresh();
        var purchase = random.nextBoolean() ? new PurchaseId("pay_" + name) : null;
        var lot = new Lot(name, purchase, 1_000 + random.nextInt(1_000_000));
        lots.add(lot);
        events.add(story.granted(name, lot.free, purchase));
    }

    private void hold() {
        var lot = any(found -> found.free > 0);
        if (lot == null) {
            return;
        }
        var hold = new Hold(lot, new ReplyId("rpl_" + fresh()), part(lot.free));
        lot.free -= hold.micros;
        holds.add(hold);
        events.add(story.held(lot.name, hold.reply, chat(), hold.micros));
    }

    private void endHold() {
        if (holds.isEmpty()) {
            return;
        }
        var hold = holds.remove(random.nextInt(holds.size()));
        var spent = 0L;
        switch (random.nextInt(3)) {
            case 0 -> events.add(story.released(hold.reply.holdId(), hold.micros));
            case 1 -> events.add(story.expired(hold.reply.holdId(), hold.micros));
            default -> {
                spent = random.nextLong(hold.micros + 1);
                events.add(story.settled(hold.lot.name, hold.reply, chat(), spent, hold.micros - spent));
            }
        }
        hold.lot.spent += spent;
        hold.lot.free += hold.micros - spent;
        if (hold.marked > 0) {
            var revoked = Math.min(hold.marked, hold.micros - spent);
            hold.lot.free -= revoked;
            hold.lot.revoked += revoked;
            hold.lot.debt += hold.marked - revoked;
            events.add(new MarkResolved(
                    account(),
                    hold.lot.id(),
                    hold.reply.holdId(),
                    revoked,
                    hold.marked - revoked,
                    story.at(),
                    hold.markedBy));
        }
    }

    private void revoke() {
        var lot = any(found -> found.purchase != null);
        if (lot == null || lot.purchase == null) {
            return;
        }
        var revoked = random.nextLong(lot.free + 1);
        var owed = random.nextLong(lot.spent + 1);
        var marked = 0L;
        for (var hold : holds) {
            if (hold.lot == lot && hold.marked == 0 && random.nextBoolean()) {
                hold.marked = part(hold.micros);
                hold.markedBy = random.nextBoolean() ? null : new ClaimCause(next, "refund", "re_" + next);
                marked += hold.marked;
            }
        }
        lot.free -= revoked;
        lot.revoked += revoked;
        lot.debt += owed;
        var taken = revoked + owed + marked;
        var id = "re_" + next;
        events.add(new ClaimSet(account(), lot.id(), lot.purchase, next++, taken, 0, "refund", story.at(), id));
        events.add(new CreditsRevoked(account(), lot.id(), revoked, random.nextInt(100), marked, owed, story.at()));
    }

    private void reinstate() {
        var lot = any(found -> found.revoked + found.debt > 0);
        if (lot == null) {
            return;
        }
        var restored = random.nextLong(lot.revoked + 1);
        var forgiven = random.nextLong(lot.debt + 1);
        lot.revoked -= restored;
        lot.free += restored;
        lot.debt -= forgiven;
        var returned = new ArrayList<LotPart>();
        lots.stream().filter(other -> other.repaid > 0).forEach(other -> {
            var part = part(other.repaid);
            other.repaid -= part;
            other.free += part;
            returned.add(new LotPart(other.id(), part));
        });
        events.add(new CreditsReinstated(
                account(),
                lot.id(),
                forgiven,
                random.nextInt(100),
                returned,
                random.nextInt(100),
                random.nextInt(100),
                restored,
                story.at()));
    }

    private void freeze() {
        var thawing = any(found -> found.frozen > 0);
        if (thawing != null && random.nextBoolean()) {
            var micros = part(thawing.frozen);
            thawing.frozen -= micros;
            thawing.free += micros;
            events.add(new CreditsUnfrozen(account(), thawing.id(), micros, story.at()));
            return;
        }
        var lot = any(found -> found.free > 0);
        if (lot != null) {
            var micros = part(lot.free);
            lot.free -= micros;
            lot.frozen += micros;
            if (lot.purchase != null) {
                events.add(new ClaimSet(
                        account(), lot.id(), lot.purchase, next++, 0, lot.frozen, "dispute", story.at(), null));
            }
            var claim = random.nextBoolean() ? null : new ClaimCause(1, "dispute", "dp_1");
            events.add(new CreditsFrozen(account(), lot.id(), micros, story.at(), claim));
        }
    }

    private void net() {
        var paying = any(found -> found.free > 0);
        if (paying == null) {
            return;
        }
        var parts = new ArrayList<LotPart>();
        var paid = 0L;
        for (var owing : lots) {
            var part = Math.min(owing.debt, paying.free - paid);
            if (part > 0) {
                owing.debt -= part;
                paid += part;
                parts.add(new LotPart(owing.id(), part));
            }
        }
        if (paid > 0) {
            paying.free -= paid;
            paying.repaid += paid;
            events.add(new DebtNetted(account(), paying.id(), paid, parts, story.at()));
        }
    }

    private void writeOff() {
        var lot = any(found -> found.debt > 0);
        if (lot != null && random.nextInt(3) == 0) {
            events.add(new WriteOffProposed(account(), lot.id(), lot.debt, "goodwill", story.user(), story.at()));
            if (random.nextBoolean()) {
                events.add(new WriteOffRejected(
                        account(),
                        lot.id(),
                        lot.debt,
                        "still-owed",
                        story.user(),
                        story.at(),
                        story.user(),
                        story.at()));
            }
        } else if (lot != null) {
            events.add(new DebtWrittenOff(
                    account(), lot.id(), lot.debt, "goodwill", story.user(), story.at(), null, null));
            lot.debt = 0;
        }
    }

    private void expire() {
        var lot = any(found -> found.free > 0);
        if (lot != null && random.nextInt(3) == 0) {
            events.add(new LotExpired(account(), lot.id(), lot.free, story.at()));
            lot.free = 0;
        }
    }

    private void adjust() {
        var id = new AdjustmentId("adj_" + fresh());
        if (random.nextInt(3) == 0) {
            proposals.add(id);
            events.add(new AdjustmentProposed(
                    account(), id, 5_000, "goodwill", story.at().plus(Duration.ofDays(7)), story.user(), story.at()));
            return;
        }
        var proposed = proposals.isEmpty() ? null : proposals.removeLast();
        if (proposed != null && random.nextBoolean()) {
            events.add(new AdjustmentRejected(account(), proposed, story.user(), story.at(), null, null));
            return;
        }
        var lot = any(found -> found.free > 0);
        if (lot != null && proposed == null) {
            var taken = part(lot.free);
            lot.free -= taken;
            events.add(adjusted(id, -taken, null, List.of(new LotPart(lot.id(), taken)), null));
            return;
        }
        var done = proposed == null ? id : proposed;
        events.add(adjusted(done, 5_000, done.lotId(), List.of(), proposed == null ? null : story.user()));
        var name = done.lotId().value().substring(4);
        lots.add(new Lot(name, null, 5_000));
        events.add(story.granted(name, 5_000));
    }

    private CreditsAdjusted adjusted(
            AdjustmentId id, long micros, @Nullable LotId lot, List<LotPart> parts, @Nullable UserId approver) {
        return new CreditsAdjusted(account(), id, micros, lot, parts, "goodwill", story.user(), approver, story.at());
    }

    private void tell() {
        var day = LocalDate.of(2026, 11, 25);
        switch (random.nextInt(4)) {
            case 0 ->
                events.add(new SpendingLimitsSet(
                        account(), random.nextBoolean() ? 7_000L : null, null, 500L, "Asia/Bangkok", story.at()));
            case 1 -> events.add(new CapWarned(account(), CapPeriod.DAY, day, 75, 6_000, 7_000, story.at(), null));
            case 2 -> events.add(new LowBalanceWarned(account(), 400, 500, story.at()));
            default -> {
                var lot = lots.get(random.nextInt(lots.size()));
                events.add(new LotExpiryAnnounced(
                        account(), lot.id(), 7, lot.free, story.at().plus(Duration.ofDays(7)), story.at()));
            }
        }
    }

    private @Nullable Lot any(Predicate<Lot> wanted) {
        var found = lots.stream().filter(wanted).toList();
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    /// From 1 to all of it.
    private long part(long whole) {
        return 1 + random.nextLong(whole);
    }

    private CreditAccountId account() {
        return story.account();
    }

    private ConversationId chat() {
        return new ConversationId("cnv_" + prefix);
    }

    private String fresh() {
        return prefix + "m" + next++;
    }
}
