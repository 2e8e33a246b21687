package chat.limitless.command.simulation;

import chat.limitless.api.DomainEvent;
import chat.limitless.api.Refused;
import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditCommand.OpenCreditAccount;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.api.recharge.AutoRechargeEvent;
import chat.limitless.api.recharge.AutoRechargeId;
import chat.limitless.command.credits.process.SimulatedLots;
import chat.limitless.command.payments.port.PaymentProviderFailure;
import chat.limitless.command.payments.process.NoticesInMemory;
import chat.limitless.command.payments.process.PurchaseHistory;
import chat.limitless.command.payments.process.PurchaseSoFar;
import chat.limitless.command.payments.process.SimulatedPayments;
import chat.limitless.command.payments.recharge.process.SimulatedRecharges;
import chat.limitless.command.tasks.SimulatedTasks;
import chat.limitless.command.tasks.TasksInMemory;
import chat.limitless.platform.Busy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything there is, made from one seed, and what can happen in it.
final class World {

    /// As long as a delayed payment may take, and a little longer.
    static final Duration UNTIL_ALL_IS_ENDED = Duration.ofDays(17);

    private static final int DEEPEST = 3;
    private static final int STEPS_MOST = 4_000;
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int RESTS_MOST = 3;
    private static final Duration STRIDE = Duration.ofHours(6);

    final Chance chance;
    final VirtualClock clock = new VirtualClock();
    final Streams streams;
    final StripeBooks stripe;
    final NoticesInMemory inbox;
    final SimulatedTasks tasks;
    final SimulatedCommands commands;
    final SimulatedStripe provider;
    final SimulatedRecharges recharges;
    final Shelf shelf;
    private final Trace trace;
    private final Weather weather;
    private final Sabotage sabotage;
    private final List<Follower> followers;
    private final List<Duration> skews;
    private final Acts acts;
    private final Acts busy;
    private final Replies replies;
    private final Rechargers rechargers;
    private int depth;
    private int steps;

    World(long seed, Sabotage sabotage, Trace trace) {
        this(new Chance(seed), sabotage, trace, null);
    }

    /// A world in which nothing happens by itself and nothing fails, for a test that tells what happens.
    ///
    /// @param skew how far the clocks of all instances are ahead
    static World quiet(Duration skew) {
        var world = new World(new Chance(1), Sabotage.NONE, new Trace(false), skew);
        world.weather.calm();
        world.clock.skew(skew);
        return world;
    }

    private World(Chance chance, Sabotage sabotage, Trace trace, @Nullable Duration skew) {
        this.chance = chance;
        this.trace = trace;
        this.sabotage = sabotage;
        weather = new Weather(chance, trace);
        weather.meanwhile(this::meanwhile);
        streams = new Streams(sabotage != Sabotage.CONFLICTS_UNSEEN);
        stripe = new StripeBooks(clock, trace);
        skews = skew == null ? List.of(Duration.ZERO, Duration.ofSeconds(chance.between(-300, 300))) : List.of(skew);
        commands = new SimulatedCommands(streams, weather, sabotage, trace);
        var rows = new TasksInMemory(clock);
        inbox = new NoticesInMemory(rows, clock);
        var roughInbox = new RoughInbox(inbox, weather);
        provider = new SimulatedStripe(stripe, clock, chance, weather, sabotage);
        shelf = new Shelf(chance);
        recharges = new SimulatedRecharges(log(), provider, provider, shelf, commands, rows, clock);
        var payments = new SimulatedPayments(
                new SimulatedPayments.Provider(provider, provider, provider),
                this::history,
                recharges.recharges(),
                roughInbox,
                commands,
                rows,
                clock);
        var lots = new SimulatedLots(commands, rows, clock);
        var handlers = Stream.of(payments.handlers(), recharges.handlers(), lots.handlers())
                .flatMap(List::stream)
                .toList();
        tasks = new SimulatedTasks(rows, handlers, payments.jobs(), clock);
        followers = List.of(
                new Follower(streams.log(), row -> drive(payments, row.event())),
                new Follower(streams.log(), row -> recharges.drive(row.event(), row.sequence())),
                new Follower(streams.log(), row -> drive(lots, row.event())));
        replies = new Replies(chance, clock, streams, commands);
        var bank = new Bank(chance, stripe, roughInbox, trace);
        rechargers = new Rechargers(chance, clock, shelf, stripe.cards, recharges, commands);
        acts = acts(
                new Customers(chance, clock, streams, shelf, stripe, commands),
                bank,
                new Finance(chance, clock, streams, commands),
                shelf);
        busy = new Acts()
                .add(3, "a task runs", this::aTaskRuns)
                .add(2, "a processor follows", this::aProcessorFollows)
                .add(1, "a notice is delivered", bank::noticeIsDelivered);
        // As registration does it.
        Customers.ALL.forEach(user ->
                weather.calmly(() -> commands.send(new OpenCreditAccount(CreditAccountId.of(user), clock.exact()))));
    }

    private static void drive(SimulatedPayments payments, DomainEvent event) {
        if (event instanceof PurchaseEvent purchase) {
            payments.drive(purchase);
        }
    }

    private static void drive(SimulatedLots lots, DomainEvent event) {
        if (event instanceof LotGranted lot) {
            lots.drive(lot);
        }
    }

    private Optional<PurchaseSoFar> history(PurchaseId id) {
        return weather.call("the log", DatabaseAway::new, () -> SimulatedPayments.soFar(streams.events(id)));
    }

    /// What the log says, behind calls that may fail.
    private SimulatedRecharges.Log log() {
        return new SimulatedRecharges.Log() {

            @Override
            public PurchaseHistory purchases() {
                return World.this::history;
            }

            @Override
            public List<AutoRechargeEvent> recharging(AutoRechargeId id) {
                return weather.call("the log", DatabaseAway::new, () -> streams.recharging(id));
            }

            @Override
            public List<CreditEvent> account(CreditAccountId id) {
                return weather.call("the log", DatabaseAway::new, () -> streams.events(id));
            }
        };
    }

    private Acts acts(Customers customers, Bank bank, Finance finance, Shelf shelf) {
        return new Acts()
                .add(3, "somebody saves a card", rechargers::saveACard)
                .add(4, "somebody agrees to recharging", rechargers::agree)
                .add(1, "somebody ends recharging", rechargers::endIt)
                .add(1, "somebody removes their card", rechargers::removeTheirCard)
                .add(2, "a bank changes its mind", rechargers::bankChangesItsMind)
                .add(1, "a card is detached", rechargers::cardIsDetached)
                .add(4, "a charge is decided", rechargers::chargeIsDecided)
                .add(1, "prices change", shelf::priceChanges)
                .add(30, "a task runs", this::aTaskRuns)
                .add(15, "a processor follows", this::aProcessorFollows)
                .add(2, "a processor goes back", () -> chance.oneOf(followers).goBack(chance.below(8)))
                .add(4, "somebody buys", customers::buys)
                .add(2, "somebody is welcomed", customers::isWelcomed)
                .add(1, "somebody limits spending", customers::limitsSpending)
                .add(7, "somebody pays", customers::pays)
                .add(3, "a delayed payment is decided", customers::delayedPaymentIsDecided)
                .add(12, "a notice is delivered", bank::noticeIsDelivered)
                .add(3, "a notice is delivered again", bank::noticeIsDeliveredAgain)
                .add(2, "a refund is made by hand", bank::refundIsMadeByHand)
                .add(3, "a refund moves", bank::refundMoves)
                .add(2, "a payment is disputed", bank::paymentIsDisputed)
                .add(2, "a dispute moves", bank::disputeMoves)
                .add(1, "fraud is suspected", bank::fraudIsSuspected)
                .add(1, "money is taken by hand", bank::moneyIsTakenByHand)
                .add(1, "another shop is paid", bank::anotherShopIsPaid)
                .add(8, "a reply starts", replies::starts)
                .add(8, "a reply ends", replies::ends)
                .add(1, "an instance dies", replies::areForgotten)
                .add(2, "replies are swept", replies::areSwept)
                .add(2, "a late outcome comes", replies::areSettledLate)
                .add(3, "finance refunds", finance::refunds)
                .add(1, "finance clears a warning", finance::clearsWarning)
                .add(2, "finance adjusts", finance::adjusts)
                .add(1, "finance decides an adjustment", finance::decidesAdjustment)
                .add(1, "finance writes off debt", finance::writesOffDebt)
                .add(12, "seconds pass", () -> clock.advance(chance.upTo(Duration.ofSeconds(40))))
                .add(4, "minutes pass", () -> clock.advance(chance.upTo(Duration.ofMinutes(20))))
                .add(2, "hours pass", () -> clock.advance(chance.upTo(Duration.ofHours(2))))
                .add(1, "a day passes, and nothing runs", this::aDayPasses)
                .add(1, "days pass", this::daysPass);
    }

    /// So many things happen, one after the other or one inside the other.
    void run(int times) {
        for (int i = 0; i < times; i++) {
            step(acts);
        }
    }

    private void step(Acts from) {
        steps++;
        var act = from.pick(chance);
        trace.add(() -> "%s%s %s".formatted("> ".repeat(depth + 1), clock.exact(), act.name()));
        asAnInstance(act.work());
    }

    /// What ends in a failure or a crash ends here; the others go on.
    private void asAnInstance(Runnable work) {
        var skew = clock.skew();
        clock.skew(chance.oneOf(skews));
        try {
            work.run();
        } catch (Crash _) {
            trace.add(() -> "  it died");
        } catch (Refused | Busy | PaymentProviderFailure | DatabaseAway e) {
            trace.add(() -> "  " + e);
        } finally {
            clock.skew(skew);
        }
    }

    /// Mostly those who work on what is under way.
    private void meanwhile() {
        if (depth < DEEPEST && steps < STEPS_MOST) {
            depth++;
            for (int times = 1 + chance.below(4); times > 0; times--) {
                step(chance.percent(60) ? busy : acts);
            }
            depth--;
        }
    }

    private void aTaskRuns() {
        var claimed = tasks.claim(1 + chance.below(3));
        // Claimed and never run: it is claimed again when its time is over.
        claimed.stream().filter(_ -> !chance.percent(3)).forEach(tasks::run);
    }

    private void aProcessorFollows() {
        var follower = chance.oneOf(followers);
        if (sabotage == Sabotage.EVENTS_FORGOTTEN && chance.percent(20)) {
            follower.passOver();
        }
        follower.follow(1 + chance.below(12));
    }

    /// The provider forgets the keys of calls meanwhile.
    private void aDayPasses() {
        if (depth == 0 && chance.percent(30)) {
            clock.advance(Duration.ofHours(25));
        }
    }

    /// Long times pass in fair weather: the provider forgets what nobody asks for within a month.
    private void daysPass() {
        if (depth == 0 && chance.percent(40)) {
            int strides = (int) chance.between(1, chance.percent(15) ? 1_600 : 120);
            weather.calmly(() -> pass(STRIDE.multipliedBy(strides)));
        }
    }

    private void pass(Duration time) {
        pass(time, STRIDE);
    }

    /// Time passes in strides, and at the beginning of each and at the end everything that is due is done.
    void pass(Duration time, Duration stride) {
        var end = clock.exact().plus(time);
        while (clock.exact().isBefore(end)) {
            workOff();
            var left = Duration.between(clock.exact(), end);
            clock.advance(left.compareTo(stride) < 0 ? left : stride);
        }
        workOff();
    }

    void workOff() {
        boolean busy = true;
        while (busy) {
            followers.forEach(follower -> follower.follow(Integer.MAX_VALUE));
            var claimed = tasks.claim(100);
            claimed.forEach(task -> asAnInstance(() -> tasks.run(task)));
            busy = !claimed.isEmpty();
        }
    }

    /// Nothing fails any more, nobody does anything new, and time passes until everything has come to its end. What
    /// began
    /// by itself in the last day, as when a lot ends, has as much time once more.
    void comeToRest() {
        weather.calm();
        replies.areForgotten();
        replies.areSwept();
        rechargers.everyChargeIsDecided();
        pass(UNTIL_ALL_IS_ENDED.minus(A_DAY));
        for (int rests = 1; !isQuietFor(A_DAY) && rests < RESTS_MOST; rests++) {
            pass(UNTIL_ALL_IS_ENDED);
        }
    }

    private boolean isQuietFor(Duration time) {
        int head = streams.log().head();
        pass(time);
        return streams.log().head() == head;
    }
}
