package chat.limitless.command.simulation;

import chat.limitless.api.credits.CreditAccountId;
import chat.limitless.api.credits.CreditEvent;
import chat.limitless.api.credits.CreditEvent.LotGranted;
import chat.limitless.api.credits.LotKind;
import chat.limitless.api.payments.DisputeStatus;
import chat.limitless.api.payments.PurchaseEvent;
import chat.limitless.api.payments.PurchaseEvent.DisputeRecorded;
import chat.limitless.api.payments.PurchaseEvent.FraudWarned;
import chat.limitless.api.payments.PurchaseEvent.PurchasePaid;
import chat.limitless.api.payments.PurchaseEvent.PurchaseParked;
import chat.limitless.api.payments.PurchaseEvent.PurchaseStarted;
import chat.limitless.api.payments.PurchaseEvent.RefundRecorded;
import chat.limitless.api.payments.PurchaseId;
import chat.limitless.command.credits.SimulatedAccount.ClaimOnLot;
import chat.limitless.command.payments.port.RefundTold;
import chat.limitless.command.payments.recharge.process.SimulatedRecharges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What has to hold once everything has come to its end.
final class AtRest {

    private static final Set<String> ENDED = Set.of("CLOSED", "CREDITED", "PARKED");

    private final World world;
    private final List<CreditEvent> credits;
    private final List<PurchaseEvent> purchases;

    private AtRest(World world) {
        this.world = world;
        credits = events(CreditEvent.class);
        purchases = events(PurchaseEvent.class);
    }

    static void check(World world) {
        var rest = new AtRest(world);
        rest.everyPaymentIsGrantedOnce();
        rest.nothingIsLeftToDo();
        rest.everyHoldHasEnded();
        rest.everyPurchaseHasEnded();
        rest.refundsAreMadeOnce();
        rest.claimsAreWhatTheProviderSays();
        rest.clearingIsWhatTheProviderHolds();
        rest.nobodyIsNamed();
        RechargesAtRest.check(world);
        world.streams.checkReplay();
    }

    private <T> List<T> events(Class<T> type) {
        return world.streams.log().all().stream()
                .map(MemoryLog.Stored::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <T extends PurchaseEvent> Stream<T> of(Class<T> type) {
        return purchases.stream().filter(type::isInstance).map(type::cast);
    }

    /// Jobs, the ends of lots and the look at what was agreed to wait for ever; what was parked is about somebody else,
    /// or about a card that was gone before we knew it.
    private void nothingIsLeftToDo() {
        var open = world.tasks.waiting().stream()
                .filter(id -> !id.startsWith("job:") && !id.startsWith("credits."))
                .filter(id -> !id.startsWith(SimulatedRecharges.WATCH))
                .toList();
        Violation.unless(open.isEmpty(), "tasks", "still to be done: " + open);
        var givenUp = new ArrayList<>(world.tasks.givenUp());
        world.inbox.states().forEach((id, state) -> {
            var about = world.stripe.told.get(id);
            boolean ours = about == null || !about.isOfAnotherShop();
            boolean ofACard = about != null && about.isOfACard();
            boolean parked = !ours || ofACard && !state.equals("applied");
            Violation.unlessEqual(state, parked ? "parked not-ours" : "applied", "notices", id);
            if (!ours || ofACard) {
                givenUp.remove("payments.apply-notice:" + id);
            }
        });
        Violation.unless(givenUp.isEmpty(), "tasks", "given up: " + givenUp);
    }

    private void everyHoldHasEnded() {
        for (var user : Customers.ALL) {
            world.streams
                    .books(CreditAccountId.of(user))
                    .ifPresent(books -> Violation.unless(books.open().isEmpty(), "I5", "open: " + books.open()));
        }
    }

    /// Parked are only payments of another amount than priced, and second ones.
    private void everyPurchaseHasEnded() {
        world.streams.purchases().forEach((id, purchase) -> {
            Violation.unless(ENDED.contains(purchase.status()), "purchases", id + " is " + purchase.status());
            Violation.unless(purchase.openRequests().isEmpty(), "refunds", id + " asked " + purchase.openRequests());
        });
        of(PurchaseParked.class).forEach(parked -> {
            var payment = world.stripe.payments.get(parked.paymentIntentId());
            var price = price(parked.purchaseId());
            boolean explained = payment != null
                    && (parked.reason().equals("amount") && payment.amountMinor() != price.amountMinor()
                            || parked.reason().equals("paid-twice") && paymentsOf(parked.purchaseId()) > 1);
            Violation.unless(explained, "parked", parked);
        });
    }

    private long paymentsOf(PurchaseId id) {
        return world.stripe.payments.values().stream()
                .filter(payment -> payment.reference().equals(id.value()))
                .count();
    }

    private PurchaseStarted price(PurchaseId id) {
        return of(PurchaseStarted.class)
                .filter(started -> started.purchaseId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// What the provider received as priced is a paid purchase, and the other way round; each has one lot.
    private void everyPaymentIsGrantedOnce() {
        var paid = new HashMap<String, PurchasePaid>();
        of(PurchasePaid.class)
                .forEach(event -> Violation.unless(
                        paid.put(event.purchaseId().value(), event) == null,
                        "I4",
                        "paid twice: " + event.purchaseId()));
        var granted = new HashMap<String, LotGranted>();
        for (var event : credits) {
            if (event instanceof LotGranted lot && lot.kind() == LotKind.PAID) {
                var purchase = Objects.requireNonNull(lot.purchaseId()).value();
                Violation.unless(granted.put(purchase, lot) == null, "I4", "granted twice: " + purchase);
            }
        }
        Violation.unlessEqual(granted.keySet(), paid.keySet(), "I4", "granted");
        granted.forEach((id, lot) -> Violation.unlessEqual(
                lot.amountMicros(), Objects.requireNonNull(paid.get(id)).creditsMicros(), "I4", "the lot of " + id));
        var received = new HashSet<String>();
        world.stripe.payments.values().stream()
                .filter(payment -> payment.amountMinor()
                        == price(new PurchaseId(payment.reference())).amountMinor())
                .forEach(payment -> received.add(payment.reference()));
        Violation.unlessEqual(paid.keySet(), received, "I4", "paid");
        paid.keySet()
                .forEach(id -> Violation.unlessEqual(
                        world.streams.purchase(new PurchaseId(id)).status(), "CREDITED", "I4", id));
    }

    private void refundsAreMadeOnce() {
        var made = new HashSet<String>();
        world.stripe.refunds.values().stream()
                .map(StripeBooks.Refund::told)
                .filter(refund -> refund.requestId() != null)
                .forEach(refund -> Violation.unless(
                        made.add(refund.reference() + " " + refund.requestId()), "refunds", "made twice: " + refund));
    }

    private void claimsAreWhatTheProviderSays() {
        of(PurchasePaid.class).forEach(paid -> {
            var expected = expectedClaim(paid);
            var lot = credits.stream()
                    .filter(LotGranted.class::isInstance)
                    .map(LotGranted.class::cast)
                    .filter(granted -> paid.purchaseId().equals(granted.purchaseId()))
                    .findFirst()
                    .orElseThrow();
            var claim = world.streams.account(lot.accountId()).claimOn(lot.lotId());
            Violation.unlessEqual(claim, expected, "I6", "the claim on " + lot.lotId());
        });
        var warned = of(FraudWarned.class).map(FraudWarned::warningId).toList();
        Violation.unlessEqual(Set.copyOf(warned), world.stripe.warnings.keySet(), "I6", "the warnings in the log");
    }

    /// From the provider's books and the warnings nobody has cleared.
    private ClaimOnLot expectedClaim(PurchasePaid paid) {
        var payment = Objects.requireNonNull(paid.paymentIntentId());
        long gone = Math.min(paid.amountMinor(), refundedMinor(payment) + disputedMinor(payment, DisputeStatus.LOST));
        long atStake = disputedMinor(payment, DisputeStatus.OPEN);
        boolean suspected = world.streams.purchase(paid.purchaseId()).openWarnings().stream()
                .map(world.stripe.warnings::get)
                .anyMatch(warning ->
                        warning != null && payment.equals(warning.told().paymentId()));
        atStake = suspected ? paid.amountMinor() - gone : Math.min(paid.amountMinor() - gone, atStake);
        long revoked = Math.floorDiv(Math.multiplyExact(paid.creditsMicros(), gone), paid.amountMinor());
        long taken = Math.ceilDiv(Math.multiplyExact(paid.creditsMicros(), gone + atStake), paid.amountMinor());
        return new ClaimOnLot(revoked, atStake == 0 ? 0 : taken - revoked, revoked);
    }

    private long refundedMinor(String paymentId) {
        return world.stripe.refundsOf(paymentId).stream()
                .filter(refund -> refund.status().takesMoney())
                .mapToLong(RefundTold::amountMinor)
                .sum();
    }

    private long disputedMinor(String paymentId, DisputeStatus status) {
        return world.stripe.disputes.values().stream()
                .map(StripeBooks.Dispute::told)
                .filter(dispute -> paymentId.equals(dispute.paymentId()))
                .filter(dispute -> dispute.status() == status && !dispute.fundsReinstated())
                .mapToLong(dispute -> dispute.amountMinor())
                .sum();
    }

    /// Received, whether it fitted or not, less refunds and withdrawn disputes: all from events alone.
    private void clearingIsWhatTheProviderHolds() {
        long received = of(PurchasePaid.class)
                        .mapToLong(PurchasePaid::amountMinor)
                        .sum()
                + of(PurchaseParked.class).mapToLong(PurchaseParked::paidMinor).sum();
        var refunds = new HashMap<String, Long>();
        of(RefundRecorded.class)
                .forEach(told -> refunds.put(told.refundId(), told.status().takesMoney() ? told.amountMinor() : 0));
        var disputes = new HashMap<String, Long>();
        of(DisputeRecorded.class)
                .forEach(told -> disputes.put(
                        told.disputeId(), told.fundsWithdrawn() && !told.fundsReinstated() ? told.amountMinor() : 0));
        Violation.unlessEqual(received - sum(refunds) - sum(disputes), world.stripe.balanceMinor(), "I11", "clearing");
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The log itself takes no such text.
    private void nobodyIsNamed() {
        world.tasks.texts().forEach(text -> Violation.unless(!text.contains(StripeBooks.CANARY), "I12", text));
    }
}
