package chat.limitless.ops.systemtests.guards;

import java.util.List;
import java.util.stream.Stream;

/// The list: what is received once, granted once, ended once; whose it is; what it may cost.
final class MoneyGuards {

    private static final String CREDITS = "credits/CreditDecider.java";
    private static final String CLAIMS = "credits/ClaimDecider.java";
    private static final String PURCHASES = "payments/PurchaseDecider.java";
    private static final String RECHARGES = "payments/recharge/AutoRechargeDecider.java";
    private static final String REVERSALS = "payments/ReversalDecider.java";

    private MoneyGuards() {}

    static List<Guard> all() {
        return Stream.of(holds(), accounts(), payments(), recharging()).flatMap(List::stream).toList();
    }

    private static List<Guard> holds() {
        return List.of(
                new Guard(
                        "a purchase is granted once",
                        CREDITS,
                        "if (known != null && isWorthTheSame(known.grant(), command)) {",
                        "if (known == null && isWorthTheSame(null, command)) {",
                        "GrantLotTest"),
                new Guard(
                        "a hold takes no more than there is",
                        CREDITS,
                        "if (available < command.amountMicros()) {",
                        "if (available < 0) {",
                        "HoldCreditsTest"),
                new Guard(
                        "a hold that has ended cannot be made again",
                        CREDITS,
                        "if (known != null && known.status() == Hold.Status.OPEN) {",
                        "if (known != null) {",
                        "HoldCreditsTest"),
                new Guard(
                        "a hold is settled once",
                        CREDITS,
                        "if (hold.status() == Hold.Status.ENDED) {",
                        "if (hold.amountMicros() < 0) {",
                        "SettleHoldTest"),
                new Guard(
                        "a settlement takes no more than its hold",
                        CREDITS,
                        "long spent = Math.min(command.chargeMicros(), limit);",
                        "long spent = command.chargeMicros();",
                        "SettleHoldTest"),
                new Guard(
                        "a spend never raises a balance",
                        CREDITS,
                        "requireAmount(command.chargeMicros() >= 0, command.chargeMicros());",
                        "",
                        "SettleHoldTest"));
    }

    private static List<Guard> accounts() {
        return List.of(
                new Guard(
                        "a lot past its end pays for nothing",
                        "credits/Lot.java",
                        "return isOver(at) ? 0 : amounts.freeMicros();",
                        "return amounts.freeMicros();",
                        "HoldCreditsTest"),
                new Guard(
                        "the owner's cap is kept",
                        CREDITS,
                        "if (command.amountMicros() > cap - spent - held) {",
                        "if (command.amountMicros() < 0) {",
                        "SpendingLimitsTest"),
                new Guard(
                        "an older claim changes nothing",
                        CLAIMS,
                        "if (command.version() <= lot.claim().version()) {",
                        "if (command.version() < 0) {",
                        "ApplyClaimTest"),
                new Guard(
                        "two people for a large adjustment",
                        "credits/AdjustmentDecider.java",
                        "if (proposal.proposedBy().equals(command.actor())) {",
                        "if (proposal.amountMicros() == 0) {",
                        "AdjustCreditsTest"));
    }

    private static List<Guard> payments() {
        return List.of(
                new Guard(
                        "a payment of another amount grants nothing",
                        PURCHASES,
                        "return command.amountMinor() == price.amountMinor() ? null : \"amount\";",
                        "return null;",
                        "RecordPaymentTest"),
                new Guard(
                        "play money grants nothing",
                        PURCHASES,
                        "if (command.liveMode() != command.liveModeExpected()) {",
                        "if (command.amountMinor() < 0) {",
                        "RecordPaymentTest"),
                new Guard(
                        "another currency grants nothing",
                        PURCHASES,
                        "if (!command.currency().equalsIgnoreCase(price.currency())) {",
                        "if (command.currency().isEmpty()) {",
                        "RecordPaymentTest"),
                new Guard(
                        "no more is given back than was paid",
                        REVERSALS,
                        "if (command.amountMinor() <= 0 || command.amountMinor() > refundable) {",
                        "if (command.amountMinor() <= 0 || refundable < 0) {",
                        "RequestRefundTest"),
                new Guard(
                        "nothing is given back while a dispute is open",
                        REVERSALS,
                        "if (Claim.isDisputed(payment, state.reversals())) {",
                        "if (payment.amountMinor() < 0) {",
                        "RequestRefundTest"),
                new Guard(
                        "a model without a proper price cannot be sold",
                        "prices/CatalogueReading.java",
                        "decimal.strip().equals(\"-1\") ? \"price-variable\" : \"price-negative\"",
                        "null",
                        "CatalogueReadingTest"),
                new Guard(
                        "a notice is received once",
                        "payments/process/NoticeInbox.java",
                        "if (isKnown(notice.eventId())) {",
                        "if (notice.eventId().isEmpty()) {",
                        "PaymentNoticeTest"));
    }

    private static List<Guard> recharging() {
        return List.of(
                new Guard(
                        "one recharge at a time",
                        RECHARGES,
                        "if (state.inFlight() != null) {",
                        "if (state.inFlight() != null && at.equals(Instant.EPOCH)) {",
                        "RequestRechargeTest"),
                new Guard(
                        "one telling is one recharge, and none once credits came",
                        RECHARGES,
                        "if (command.dueSequence() <= state.toldUpTo()) {",
                        "if (command.dueSequence() < 0) {",
                        "RequestRechargeTest"),
                new Guard(
                        "the cap of the month is kept",
                        RECHARGES,
                        "if (terms.amountMinor() > terms.monthlyCapMinor() - charged) {",
                        "if (charged < 0) {",
                        "RequestRechargeTest"),
                new Guard(
                        "nothing is tried while the bank wants the customer",
                        RECHARGES,
                        "if (state.waiting().forUser()) {",
                        "if (state.toldUpTo() < -1) {",
                        "RequestRechargeTest"),
                new Guard(
                        "nothing is tried for a while after a decline",
                        RECHARGES,
                        "if (until != null && at.isBefore(until)) {",
                        "if (until != null && at.isBefore(Instant.EPOCH)) {",
                        "RequestRechargeTest"),
                new Guard(
                        "only the price agreed to is charged",
                        RECHARGES,
                        "if (!isSoldAsAgreed(terms, command)) {",
                        "if (!isSoldAsAgreed(terms, command) && terms.amountMinor() < 0) {",
                        "RequestRechargeTest"),
                new Guard(
                        "a recharge ends once",
                        RECHARGES,
                        "if (inFlight == null || !state.isInFlight(command.purchaseId())) {",
                        "if (inFlight == null) {",
                        "RechargeOutcomeTest"));
    }
}
