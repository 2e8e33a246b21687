package chat.limitless.command.guards;

import java.util.List;
import java.util.stream.Stream;

/// The list: what is received once, granted once, ended once; whose it is; what it may cost.
final class MoneyGuards {

    private static final String CREDITS = "credits/CreditDecider.java";
    private static final String CLAIMS = "credits/ClaimDecider.java";
    private static final String PURCHASES = "payments/PurchaseDecider.java";
    private static final String REVERSALS = "payments/ReversalDecider.java";

    private MoneyGuards() {}

    static List<Guard> all() {
        return Stream.of(
                        holds(),
                        ends(),
                        accounts(),
                        changesByHand(),
                        warningsAndDebts(),
                        payments(),
                        refunds(),
                        parked(),
                        chats(),
                        PriceGuards.all(),
                        RechargeGuards.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Guard> holds() {
        return List.of(
                new Guard(
                        "a purchase is granted once",
                        CREDITS,
                        "if (known != null && isWorthTheSame(known.grant(), command)) {",
                        "if (known != null && known.grant().amountMicros() < 0) {",
                        "credits.GrantLotTest"),
                new Guard(
                        "a hold takes no more than there is",
                        CREDITS,
                        "if (available < command.amountMicros()) {",
                        "if (available < 0) {",
                        "credits.HoldCreditsTest"),
                new Guard(
                        "a hold that has ended cannot be made again",
                        CREDITS,
                        "if (known != null && known.status() == Hold.Status.OPEN) {",
                        "if (known != null) {",
                        "credits.HoldCreditsTest"),
                new Guard(
                        "a hold is settled once",
                        CREDITS,
                        "if (hold.status() == Hold.Status.ENDED) {",
                        "if (hold.amountMicros() < 0) {",
                        "credits.SettleHoldTest"),
                new Guard(
                        "a settlement takes no more than its hold",
                        CREDITS,
                        "long spent = Math.min(command.chargeMicros(), limit);",
                        "long spent = command.chargeMicros();",
                        "credits.SettleHoldTest"),
                new Guard(
                        "a spend never raises a balance",
                        CREDITS,
                        "requireAmount(command.chargeMicros() >= 0, command.chargeMicros());",
                        "",
                        "credits.SettleHoldTest"));
    }

    private static List<Guard> ends() {
        return List.of(
                new Guard("a hold is released once", CREDITS, """
                        if (hold.status() != Hold.Status.OPEN) {
                                    return List.of();
                                }
                                var course = new Course(state, command.accountId(), command.at());
                                course.add(new HoldReleased(""", """
                        var course = new Course(state, command.accountId(), command.at());
                                course.add(new HoldReleased(""", "credits.EndHoldWithoutChargeTest"),
                new Guard("a hold expires once", CREDITS, """
                        if (hold.status() != Hold.Status.OPEN) {
                                    return List.of();
                                }
                                var course = new Course(state, command.accountId(), command.at());
                                course.add(new HoldExpired(""", """
                        var course = new Course(state, command.accountId(), command.at());
                                course.add(new HoldExpired(""", "credits.EndHoldWithoutChargeTest"),
                new Guard(
                        "a hold that was forgotten is not made again",
                        CREDITS,
                        "if (state.mayHaveForgotten(command.holdId(), command.at())) {",
                        "if (command.amountMicros() < 0) {",
                        "credits.HoldCreditsTest"));
    }

    private static List<Guard> accounts() {
        return List.of(
                new Guard(
                        "a lot past its end pays for nothing",
                        "credits/Lot.java",
                        "return isOver(at) ? 0 : amounts.freeMicros();",
                        "return amounts.freeMicros();",
                        "credits.HoldCreditsTest"),
                new Guard(
                        "the owner's cap is kept",
                        CREDITS,
                        ".filter(use -> command.amountMicros() > use.leftMicros())",
                        ".filter(use -> command.amountMicros() < 0)",
                        "credits.SpendingLimitsTest"),
                new Guard(
                        "an older claim changes nothing",
                        CLAIMS,
                        "if (command.version() <= lot.claim().version()) {",
                        "if (command.version() < 0) {",
                        "credits.ApplyClaimTest"));
    }

    private static List<Guard> changesByHand() {
        return List.of(
                new Guard(
                        "two people for a large adjustment",
                        "credits/AdjustmentDecider.java",
                        "if (proposal.proposedBy().equals(command.actor())) {",
                        "if (proposal.amountMicros() == 0) {",
                        "credits.AdjustCreditsTest"),
                new Guard(
                        "many small adjustments are a large one for the account",
                        "credits/AdjustmentDecider.java",
                        "if (state.byHand().allows(Math.abs(command.amountMicros()), command.alone(), command.at())) {",
                        "if (Math.abs(command.amountMicros()) <= command.alone().micros()) {",
                        "credits.AdjustCreditsTest"),
                new Guard(
                        "many small changes are a large one for who makes them",
                        "credits/AllowanceDecider.java",
                        "if (!used.allows(command.amountMicros(), command.alone(), command.at())) {",
                        "if (command.amountMicros() > command.alone().micros()) {",
                        "credits.AllowanceTest"),
                new Guard(
                        "a large debt is not given up by one person",
                        CLAIMS,
                        "if (state.byHand().allows(owed, command.alone(), command.at())) {",
                        "if (owed >= command.alone().micros()) {",
                        "credits.DebtTest"));
    }

    private static List<Guard> warningsAndDebts() {
        return List.of(
                new Guard(
                        "that a reply does not fit takes no warning away",
                        "credits/Spending.java",
                        "return event.neededMicros() == null",
                        "return event.percent() > 0",
                        "credits.CapMisfitTest"),
                new Guard(
                        "a clock that goes back warns of no day that is over",
                        "credits/Course.java",
                        "if (events.stream().anyMatch(Course::isAboutCaps)) {",
                        "if (at != null) {",
                        "credits.SpendingLimitsTest"),
                new Guard(
                        "a debt that one gave up alone stays counted when two give up the next",
                        "credits/ByHand.java",
                        "&& (usedAt == null || change.at().equals(usedAt))))",
                        "&& change.micros() > 0))",
                        "credits.AllowanceTest"),
                new Guard(
                        "what was turned down does not happen",
                        "credits/Claim.java",
                        "return !rejected && owedMicros == micros;",
                        "return owedMicros == micros;",
                        "credits.DebtTest"),
                new Guard(
                        "a refund that fails takes back its own mark",
                        "credits/Marks.java",
                        "Predicate<Mark> own = mark -> mark.isAboutTheSameAs(by);",
                        "Predicate<Mark> own = mark -> mark.micros() < 0;",
                        "credits.OverlappingClaimsTest"),
                new Guard(
                        "two people give up a large debt",
                        CLAIMS,
                        "if (standing != null && !standing.by().equals(command.actor())) {",
                        "if (standing != null) {",
                        "credits.DebtTest"),
                new Guard(
                        "nobody decides about their own account",
                        "credits/OwnAccount.java",
                        "if (accountId.userId().equals(actor)) {",
                        "if (actor.value().isEmpty()) {",
                        "credits.AdjustCreditsTest"));
    }

    private static List<Guard> payments() {
        return List.of(
                new Guard(
                        "a payment of another amount grants nothing",
                        PURCHASES,
                        "return command.amountMinor() == price.amountMinor() ? null : \"amount\";",
                        "return null;",
                        "payments.RecordPaymentTest"),
                new Guard(
                        "play money grants nothing",
                        PURCHASES,
                        "if (command.liveMode() != command.liveModeExpected()) {",
                        "if (command.amountMinor() < 0) {",
                        "payments.RecordPaymentTest"),
                new Guard(
                        "another currency grants nothing",
                        PURCHASES,
                        "if (!command.currency().equalsIgnoreCase(price.currency())) {",
                        "if (command.currency().isEmpty()) {",
                        "payments.RecordPaymentTest"),
                new Guard(
                        "a payment is recorded once",
                        PURCHASES,
                        "return repeatsCounted || state.parked().has(told)",
                        "return state.parked().has(told)",
                        "payments.RecordPaymentTest"),
                new Guard(
                        "a purchase is credited once",
                        PURCHASES,
                        "if (state.status() == Status.CREDITED) {",
                        "if (state.status() == null) {",
                        "payments.RecordPaymentTest"));
    }

    private static List<Guard> refunds() {
        return List.of(
                new Guard(
                        "no more is given back than was paid",
                        REVERSALS,
                        "if (command.amountMinor() <= 0 || command.amountMinor() > refundable) {",
                        "if (command.amountMinor() <= 0 || refundable < 0) {",
                        "payments.RequestRefundTest"),
                new Guard(
                        "nothing is given back while a dispute is open",
                        REVERSALS,
                        "if (Claim.isDisputed(payment, state.reversals())) {",
                        "if (payment.amountMinor() < 0) {",
                        "payments.RequestRefundTest"),
                new Guard(
                        "nothing at stake freezes nothing",
                        "payments/Claim.java",
                        "if (atStakeMinor == 0) {",
                        "if (atStakeMinor < 0) {",
                        "payments.ClaimTest"),
                new Guard(
                        "a refund is asked for once",
                        REVERSALS,
                        "if (known.saysTheSameAs(asked(state, command))) {",
                        "if (known.refused()) {",
                        "payments.RequestRefundTest"),
                new Guard(
                        "nobody asks for their own money back",
                        PURCHASES,
                        "if (price.userId().equals(actor)) {",
                        "if (actor.value().isEmpty()) {",
                        "payments.RequestRefundTest"),
                new Guard(
                        "nothing is refunded that was not paid",
                        REVERSALS,
                        "if (payment == null || payment.paymentIntentId() == null) {",
                        "if (payment != null && payment.paymentIntentId() == null) {",
                        "payments.RequestRefundTest"));
    }

    private static List<Guard> parked() {
        return List.of(
                new Guard(
                        "a refund of a second payment takes no credits of the first",
                        "payments/Claim.java",
                        ".filter(request -> isAbout(payment, request.getValue().paymentIntentId()))",
                        "",
                        "payments.RefundParkedPaymentTest"),
                new Guard(
                        "a payment is given back from where it came",
                        "payments/PurchaseState.java",
                        "return parked.payment(paymentIntentId);",
                        "return payment;",
                        "payments.RefundParkedPaymentTest"),
                new Guard(
                        "what was parked is dealt with once",
                        PURCHASES,
                        "if (state.parked().resolved().contains(command.number())) {",
                        "if (state.parked().told() < 0) {",
                        "payments.ResolveParkedTest"),
                new Guard(
                        "what was never parked is not dealt with",
                        PURCHASES,
                        "if (!state.parked().isTold(command.number())) {",
                        "if (command.number() == Integer.MIN_VALUE) {",
                        "payments.ResolveParkedTest"),
                new Guard(
                        "what cannot be counted is told once",
                        "payments/ClaimCalculation.java",
                        ".filter(each -> !state.reversals().parked().contains(each.reversalId()))",
                        "",
                        "payments.RecordRefundTest"),
                new Guard(
                        "what was told without its name is not told again",
                        "payments/PurchaseState.java",
                        "told.reversalId() == null ? unnamed(told.reason()) : told.reversalId();",
                        "told.reversalId();",
                        "payments.RecordRefundTest"),
                new Guard(
                        "a notice is set aside once",
                        "payments/PaymentNoticeDecider.java",
                        "if (state.setAside()) {",
                        "if (command.reason().isEmpty()) {",
                        "payments.SetNoticeAsideTest"));
    }

    private static List<Guard> chats() {
        return List.of(
                new Guard(
                        "nobody writes in another person's chat",
                        "conversation/ConversationDecider.java",
                        "if (state.owner() == null || !state.owner().equals(by)) {",
                        "if (state.owner() == null) {",
                        "conversation.PostMessageTest"),
                new Guard(
                        "a message is posted once",
                        "conversation/ConversationDecider.java",
                        "requireSame(saysTheSame(known, command), command.messageId());",
                        "requireSame(command.messageId().value().isEmpty(), command.messageId());",
                        "conversation.PostMessageTest"));
    }
}
